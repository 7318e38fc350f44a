package iti.access;

import jakarta.persistence.Query;
import java.util.UUID;

/**
 * The one need-to-know decision (ITI 15 (a)): a person sees the cases of the own unit and those assigned to them; point of
 * contact and supervisor see those of all units; incoming requests are seen by those who receive and answer. It is a
 * clause of the query, so that lists, counts, search and single loads cannot differ.
 *
 * @param cases    may see own cases at all
 * @param allUnits sees those of every unit
 * @param incoming may see requests of other States
 */
public record Visibility(UUID user, UUID unit, boolean cases, boolean allUnits, boolean incoming) {

    static Visibility of(Principal principal) {
        return new Visibility(principal.id(), principal.unit(), principal.may(Permission.READ_CASES),
                principal.may(Permission.READ_ALL_UNITS), principal.may(Permission.READ_INCOMING));
    }

    /** The clause for a case file under the given JPQL alias. */
    public String ofCase(String alias) {
        return "(:vCases = true and (:vAllUnits = true or " + alias + ".unit = :vUnit or " + alias + ".officer = :vUser))";
    }

    /** The clause for a tracing request under the given alias: our own follow their case, incoming ones the role. */
    public String ofRequest(String alias) {
        return "((" + alias + ".side = iti.request.Side.REQUESTED and :vIncoming = true) or (" + alias
                + ".side = iti.request.Side.REQUESTING and :vCases = true and (:vAllUnits = true or " + alias
                + ".unit = :vUnit or " + alias + ".officer = :vUser)))";
    }

    /** Sets the parameters of {@link #ofCase}. */
    public <Q extends Query> Q setCaseParameters(Q query) {
        query.setParameter("vUser", user).setParameter("vUnit", unit).setParameter("vCases", cases).setParameter("vAllUnits", allUnits);
        return query;
    }

    /** Sets the parameters of {@link #ofRequest}. */
    public <Q extends Query> Q setRequestParameters(Q query) {
        setCaseParameters(query).setParameter("vIncoming", incoming);
        return query;
    }
}
