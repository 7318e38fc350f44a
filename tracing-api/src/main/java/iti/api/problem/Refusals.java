package iti.api.problem;

import iti.api.json.Unreadable;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

/** Turns whatever a call ended with into a problem document, and logs its number. Details of faults stay in the log. */
final class Refusals {

    private static final Logger LOG = System.getLogger(Refusals.class.getName());

    private Refusals() {
    }

    /** @param pointerOf see {@link ProblemDocument} */
    static Response answer(Throwable thrown, boolean conditional, String pointerOf) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return told(ProblemDocument.of(problem, conditional, pointerOf), problem.getMessage());
            } else if (cause instanceof Unreadable unreadable) {
                return told(ProblemDocument.unreadable(unreadable.issues()), "unreadable: " + unreadable.getMessage());
            } else if (cause instanceof OptimisticLockException || cause instanceof SQLException sql && brokenRule(sql)) {
                return told(ProblemDocument.of(Problem.of(ProblemKind.CHANGED_MEANWHILE), conditional, ""), cause.getClass().getSimpleName());
            } else if (cause instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
                return http(web.getResponse());
            }
        }
        ProblemDocument document = ProblemDocument.of(500);
        LOG.log(Level.ERROR, document.instance(), thrown);
        return document.response();
    }

    /** A row that is there already, or one that something else refers to: SQLState class 23. */
    private static boolean brokenRule(SQLException sql) {
        return sql.getSQLState() != null && sql.getSQLState().startsWith("23");
    }

    private static Response http(Response said) {
        if (said.getStatus() < 400) {
            return said;
        }
        ProblemDocument document = ProblemDocument.of(said.getStatus());
        LOG.log(Level.DEBUG, () -> document.instance() + " status " + said.getStatus());
        Response.ResponseBuilder answer = Response.fromResponse(document.response());
        String allow = said.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    private static Response told(ProblemDocument document, String why) {
        LOG.log(Level.INFO, () -> document.instance() + " status " + document.status() + " " + why.replaceAll("\\p{Cntrl}", " "));
        return document.response();
    }
}
