package iti.demo;

import iti.installation.Installation;
import iti.installation.Settings;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One State's tracing centre in the demonstration: an installation, its people, and the API in the name of each of them. */
public final class TracingCentre {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 15;
    private static final int CODE_TRIES = 100;

    private final Installation installation;
    private final JsonObject details;
    private final List<Person> people;
    private final TracingApi api;
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final Map<String, TracingApi> inTheNameOf = new LinkedHashMap<>();

    /** @param script details of the State and its people, an entry of {@code states.json} */
    TracingCentre(Installation installation, JsonObject script) {
        this.installation = installation;
        this.details = script.getJsonObject("state");
        this.people = script.getJsonArray("people").getValuesAs(JsonObject.class).stream().map(Person::of).toList();
        this.api = new TracingApi(installation.settings().url());
    }

    public String code() {
        return details.getString("code");
    }

    public String name() {
        return details.getString("name");
    }

    public Installation installation() {
        return installation;
    }

    public List<Person> people() {
        return people;
    }

    /** Generated for this run. */
    public String passwordOf(Person person) {
        return passwords.get(person.login());
    }

    /** The API in nobody's name. */
    public TracingApi anonymous() {
        return api;
    }

    /** The API in the name of the person with this role. */
    public TracingApi as(String role) {
        TracingApi own = inTheNameOf.get(role);
        if (own == null) {
            throw new IllegalArgumentException("nobody in " + name() + " has the role " + role);
        }
        return own;
    }

    /** Sets the installation up with its one-time code, adds everybody and signs everybody in. */
    public void setUp() throws IOException, InterruptedException {
        people.forEach(p -> passwords.put(p.login(), password()));
        Person first = people.get(0);
        api.post("setup", Json.createObjectBuilder().add("code", code(installation.settings())).add("state", withEndpoint(details, null))
                .add("administrator", account(first)).build());
        signIn(first);
        for (Person person : people.subList(1, people.size())) {
            as(first.role()).post("users", Json.createObjectBuilder(account(person)).add("roles", Json.createArrayBuilder().add(person.role())).build());
            signIn(person);
        }
    }

    /** Enters another centre into the directory with its line, and enrols its seal root and its certificate of the line. */
    public void meet(TracingCentre other) throws IOException, InterruptedException {
        know(other, endpoint(other.installation.settings()));
        JsonObject own = other.as("POINT_OF_CONTACT").get("state");
        enrol(other.code(), "SEAL_ROOT", own.getString("sealRoot"));
        enrol(other.code(), "TLS", own.getString("tlsCertificate"));
    }

    /**
     * Changes where documents for another centre go.
     *
     * @param endpoint https address, or null when they go by hand
     */
    public void know(TracingCentre other, String endpoint) throws IOException, InterruptedException {
        as("POINT_OF_CONTACT").put("states/" + other.code(), withEndpoint(other.details, endpoint));
    }

    /** Enters States that have no line. */
    public void know(JsonArray states) throws IOException, InterruptedException {
        for (JsonObject state : states.getValuesAs(JsonObject.class)) {
            as("POINT_OF_CONTACT").put("states/" + state.getString("code"), withEndpoint(state, null));
        }
    }

    /** Loads a register file as the record custodian does. */
    public JsonObject load(String csv) throws IOException, InterruptedException {
        return as("CUSTODIAN").upload("registers/records", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Loads own rows of one table of the reference as the record custodian does. */
    public JsonObject loadReference(String table, String csv) throws IOException, InterruptedException {
        return as("CUSTODIAN").upload("reference/tables/" + table, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The seal root in PEM, as partners confirm it. */
    public String sealRoot() throws IOException, InterruptedException {
        return as("POINT_OF_CONTACT").get("state").getString("sealRoot");
    }

    /** Address under which partners deliver to an installation. */
    public static String endpoint(Settings settings) {
        return "https://" + settings.host() + ":" + settings.exchangePort();
    }

    private void enrol(String state, String use, String certificate) throws IOException, InterruptedException {
        as("POINT_OF_CONTACT").post("states/" + state + "/keys", Json.createObjectBuilder().add("use", use).add("certificate", certificate)
                .add("confirmedHow", "By telephone with the point of contact").build());
    }

    private void signIn(Person person) throws IOException, InterruptedException {
        JsonObject token = api.post("tokens", Json.createObjectBuilder().add("login", person.login()).add("password", passwordOf(person)).build());
        inTheNameOf.put(person.role(), api.as(token.getString("token")));
    }

    private JsonObject account(Person person) {
        return Json.createObjectBuilder().add("login", person.login()).add("name", person.name()).add("unit", person.unit())
                .add("password", passwordOf(person)).build();
    }

    private static JsonObject withEndpoint(JsonObject state, String endpoint) {
        return Json.createObjectBuilder(state).add("endpoint", endpoint == null ? JsonValue.NULL : Json.createValue(endpoint)).build();
    }

    /** The application writes the code when it begins; a moment can pass. */
    private static String code(Settings settings) throws IOException, InterruptedException {
        Path file = settings.data().resolve("setup-code");
        for (int i = 0; i < CODE_TRIES && !(Files.isRegularFile(file) && Files.size(file) > 1); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Files.readString(file).strip();
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
