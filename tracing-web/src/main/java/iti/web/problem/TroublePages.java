package iti.web.problem;

import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.web.frame.PageTexts;
import iti.web.frame.Templates;
import iti.web.typed.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the page of an error and writes the log line with the same number. */
@ApplicationScoped
public class TroublePages {

    private static final Logger LOG = System.getLogger(TroublePages.class.getName());

    private final Templates templates;

    @Inject
    public TroublePages(Templates templates) {
        this.templates = templates;
    }

    /** An act that was refused. Nothing of it took effect. @param typed what was typed for it */
    Response of(Problem problem, Optional<Typed> typed, Locale locale) {
        String number = Trouble.freshNumber();
        LOG.log(Level.INFO, () -> number + " refused: " + problem.getMessage());
        int status = status(problem.kind());
        List<String> lines = switch (problem.kind()) {
            case STEP_NOT_PERMITTED -> ProblemTexts.table(locale, problem.details());
            case SEARCH_QUOTA_USED -> List.of(ProblemTexts.sentence(locale, new Issue("", "searchQuota" + problem.details().get("whose"), Map.of("max", problem.details().get("limit")))));
            default -> problem.issues().stream().map(i -> ProblemTexts.sentence(locale, i)).toList();
        };
        return answer(new Trouble(status, "problem." + problem.kind(), lines, number, typed.orElse(null)), locale);
    }

    /** A request that fits no page. */
    Response of(int status, Locale locale) {
        String number = Trouble.freshNumber();
        LOG.log(Level.DEBUG, () -> number + " status " + status);
        return answer(new Trouble(status, keyOf(status), List.of(), number, null), locale);
    }

    /** A fault of ours. */
    Response of(Throwable fault, Locale locale) {
        String number = Trouble.freshNumber();
        LOG.log(Level.ERROR, number, fault);
        return answer(new Trouble(500, keyOf(500), List.of(), number, null), locale);
    }

    /** The page as text, for errors outside the pages' own machinery. */
    String html(Trouble trouble, Locale locale) {
        return templates.render("error.html", locale, Map.of("page", trouble));
    }

    static String keyOf(int status) {
        String key = "status." + status;
        if (PageTexts.text(Locale.ENGLISH, key + ".title") != null) {
            return key;
        }
        return status < 500 ? "status.400" : "status.500";
    }

    private Response answer(Trouble trouble, Locale locale) {
        return Response.status(trouble.status()).entity(html(trouble, locale)).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).build();
    }

    private static int status(ProblemKind kind) {
        return switch (kind) {
            case INVALID_INPUT -> 422;
            case NOT_SIGNED_IN -> 401;
            case NOT_PERMITTED, SECOND_PERSON_NEEDED, NO_SIGNING_KEY -> 403;
            case NOT_FOUND, LINK_NOT_VALID -> 404;
            case STEP_NOT_PERMITTED, CHANGED_MEANWHILE, PARTNER_NOT_ENROLLED, MESSAGE_ALTERED, ALREADY_SET_UP -> 409;
            case TOO_MANY_ATTEMPTS, SEARCH_QUOTA_USED -> 429;
        };
    }
}
