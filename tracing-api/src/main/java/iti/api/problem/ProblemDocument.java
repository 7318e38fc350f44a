package iti.api.problem;

import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.problem.Wording;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A problem as RFC 9457 tells it: {@code type} is {@code urn:iti:problem:<kind>}, {@code errors} names each value to mend by its JSON
 * Pointer, {@code details} says for example which step and paragraphs, {@code instance} is the number that the log has too. A rejected value is never repeated.
 *
 * @param pointerOf prefix of issue fields that stands for the body itself, for example {@code request}, or empty
 */
public record ProblemDocument(int status, String type, String title, String detail, List<Issue> issues, Map<String, String> details,
                              String pointerOf, String instance) {

    public static final MediaType TYPE = new MediaType("application", "problem+json");
    private static final Wording WORDING = new Wording(Locale.ENGLISH);

    /** A problem of the domain. */
    static ProblemDocument of(Problem problem, boolean conditional, String pointerOf) {
        return new ProblemDocument(Statuses.of(problem.kind(), conditional), type(problem.kind().name()), WORDING.title(problem.kind()),
                WORDING.detail(problem.kind()), problem.issues(), problem.details(), pointerOf, freshInstance());
    }

    /** A body or a parameter that could not be read. */
    static ProblemDocument unreadable(List<Issue> issues) {
        return new ProblemDocument(400, type("MALFORMED"), "The call cannot be read", "Nothing was saved or sent.", issues, Map.of(), "", freshInstance());
    }

    /** A status of HTTP itself. */
    static ProblemDocument of(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new ProblemDocument(status, "about:blank", known == null ? "Refused" : known.getReasonPhrase(),
                status < 500 ? "Nothing was saved or sent." : "Something went wrong here. Quote the instance when you report it.", List.of(), Map.of(), "", freshInstance());
    }

    private static String freshInstance() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    private static String type(String kind) {
        return "urn:iti:problem:" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    JsonObject json() {
        JsonObjectBuilder out = Json.createObjectBuilder().add("type", type).add("title", title).add("status", status)
                .add("detail", detail).add("instance", instance);
        if (!details.isEmpty()) {
            JsonObjectBuilder members = Json.createObjectBuilder();
            new TreeMap<>(details).forEach(members::add);
            out.add("details", members);
        }
        if (!issues.isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            issues.forEach(i -> errors.add(Json.createObjectBuilder().add("pointer", pointer(i.field())).add("code", i.code()).add("detail", WORDING.sentence(i))));
            out.add("errors", errors);
        }
        return out.build();
    }

    private String pointer(String field) {
        String path = !pointerOf.isEmpty() && field.startsWith(pointerOf + ".") ? field.substring(pointerOf.length() + 1) : field;
        return path.isEmpty() ? "" : "/" + path.replace("~", "~0").replace("/", "~1").replace('.', '/');
    }

    /** The answer. */
    public Response response() {
        Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(json().toString());
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (status == 429) {
            response.header("Retry-After", details.getOrDefault("seconds", "60"));
        }
        return response.build();
    }

    /** Told when nobody is signed in. */
    public static Response notSignedIn() {
        return of(Problem.of(ProblemKind.NOT_SIGNED_IN), false, "").response();
    }
}
