package iti.web.frame;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.directory.OwnState;
import iti.reference.References;
import iti.web.access.CookieBoundToken;
import iti.web.access.SignedIn;
import iti.web.asset.Assets;
import iti.web.typed.KeptTyping;
import iti.web.typed.Typed;
import iti.web.typed.TypedNow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the frame of a page for the person of this request. */
@ApplicationScoped
public class Frames {

    private final Assets assets;
    private final Directory directory;
    private final SignedIn signedIn;
    private final HttpServletRequest request;
    private final TypedNow typed;
    private final KeptTyping kept;
    private final Clock clock;

    @Inject
    public Frames(Assets assets, Directory directory, SignedIn signedIn, HttpServletRequest request, TypedNow typed, KeptTyping kept, Clock clock) {
        this.assets = assets;
        this.directory = directory;
        this.signedIn = signedIn;
        this.request = request;
        this.typed = typed;
        this.kept = kept;
        this.clock = clock;
    }

    /** The frame, and the words in the zone of the own State. */
    Surroundings around(Locale locale) {
        Optional<OwnState> own = directory.own();
        ZoneId zone = own.map(o -> o.calendar().zone()).orElse(ZoneOffset.UTC);
        Frame frame = new Frame(locale.toLanguageTag(), Language.direction(locale), assets.look(), assets.keys(),
                own.map(OwnState::name).orElseGet(() -> PageTexts.text(locale, "product")), own.map(OwnState::authority).orElse(""),
                own.map(OwnState::phone).orElse(""), clock.instant(), CookieBoundToken.of(request).orElse(""), signedIn.person().map(Frames::person),
                signedIn.person().map(Frames::ways).orElse(List.of()));
        return new Surroundings(frame, new Words(locale, zone, directory::nameOf));
    }

    /** The path of the page that the forms of this answer stand on: of a form that is shown once more, the page it was first on. Null when that is not known. */
    String place() {
        if (!HttpMethod.GET.equals(request.getMethod())) {
            return typed.form().map(Typed::page).orElse(null);
        }
        String query = request.getQueryString();
        String asked = query == null ? "" : Stream.of(query.split("&")).filter(q -> !q.startsWith("done=")).collect(Collectors.joining("&"));
        return request.getRequestURI() + (asked.isEmpty() ? "" : "?" + asked);
    }

    /** What was typed on this page before, and refused; told once. */
    Optional<Typed> typedHere() {
        return HttpMethod.GET.equals(request.getMethod()) ? CookieBoundToken.of(request).flatMap(session -> kept.take(session, request.getRequestURI())) : Optional.empty();
    }

    /** What every template sees besides its own model. */
    record Surroundings(Frame frame, Words words) {
    }

    private static Frame.Person person(Principal principal) {
        return new Frame.Person(principal.name(), principal.roles().stream().sorted().map(r -> "role." + r.name()).toList(), principal.unitName(),
                principal.may(Permission.READ_CASES) || principal.may(Permission.READ_INCOMING));
    }

    static List<Frame.Way> ways(Principal principal) {
        List<Frame.Way> ways = new ArrayList<>(List.of(new Frame.Way("home", "/")));
        add(ways, "inbox", "/inbox", principal.may(Permission.READ_INCOMING) || principal.may(Permission.RECEIVE));
        add(ways, "traces", "/traces", principal.may(Permission.READ_CASES));
        add(ways, "overdue", "/board", principal.may(Permission.ASSIGN));
        add(ways, "registers", "/registers", principal.may(Permission.SEARCH_REGISTERS) || principal.may(Permission.LOAD_REGISTERS));
        add(ways, "reference", "/reference", References.mayLoad(principal));
        add(ways, "directory", "/directory", true);
        add(ways, "figures", "/figures", principal.may(Permission.READ_FIGURES));
        add(ways, "ledger", "/ledger", principal.may(Permission.READ_LEDGER));
        add(ways, "people", "/people", principal.may(Permission.ADMINISTER));
        add(ways, "admin", "/admin", principal.may(Permission.ADMINISTER));
        return List.copyOf(ways);
    }

    private static void add(List<Frame.Way> ways, String place, String address, boolean may) {
        if (may) {
            ways.add(new Frame.Way(place, address));
        }
    }
}
