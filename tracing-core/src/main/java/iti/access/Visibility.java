package iti.access;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The one need-to-know decision (ITI 15 (a)). It is a clause of the query, so that lists, counts, search, documents and single
 * loads cannot differ. The assigned officer, the point of contact and the supervisors always see a case. Beside them, by its handling code:
 * <ul>
 * <li>{@code H0}, {@code H1}: the unit, and readers; an incoming request: those who receive and answer;</li>
 * <li>{@code H2}: readers, whom the officer or a supervisor named for this case;</li>
 * <li>{@code H3}: nobody.</li>
 * </ul>
 * A request of ours is seen by those who see its case.
 *
 * <p>The clause holds only what may be true for this person, so that the database looks at nothing else.
 *
 * @param cases    may see own cases at all
 * @param allUnits sees those of every unit
 * @param incoming may see requests of other States
 */
public record Visibility(UUID user, UUID unit, boolean cases, boolean allUnits, boolean incoming) {

    private static final String NOBODY = "1 = 0";
    private static final String OPEN = ".handling in (iti.casefile.HandlingCode.H0, iti.casefile.HandlingCode.H1)";
    private static final String NAMED = ".handling <> iti.casefile.HandlingCode.H3 and exists (select vn.id from CaseReader vn where vn.person = :vUser and vn.subject = ";

    static Visibility of(Principal principal) {
        return new Visibility(principal.id(), principal.unit(), principal.may(Permission.READ_CASES),
                principal.may(Permission.READ_ALL_UNITS), principal.may(Permission.READ_INCOMING));
    }

    /** The clause for a case file under the given JPQL alias. */
    public String ofCase(String alias) {
        if (!cases) {
            return "(" + NOBODY + ")";
        }
        return allUnits ? "(1 = 1)" : "(" + byPerson(alias) + " or (" + alias + OPEN + " and " + alias + ".unit = :vUnit))";
    }

    /** The clause for a tracing request under the given alias: our own follow their case, incoming ones the role. */
    public String ofRequest(String alias) {
        List<String> sides = new ArrayList<>();
        if (incoming) {
            sides.add(alias + ".side = iti.request.Side.REQUESTED" + (allUnits ? "" : " and (" + byPerson(alias) + " or " + alias + OPEN + ")"));
        }
        if (cases) {
            sides.add(alias + ".side = iti.request.Side.REQUESTING"
                    + (allUnits ? "" : " and exists (select vc.id from CaseFile vc where vc.id = " + alias + ".caseFile and " + ofCase("vc") + ")"));
        }
        return sides.isEmpty() ? "(" + NOBODY + ")" : "((" + String.join(") or (", sides) + "))";
    }

    private static String byPerson(String alias) {
        return alias + ".officer = :vUser or (" + alias + NAMED + alias + ".id))";
    }

    /** Sets the parameters of {@link #ofCase}. */
    public <Q extends Query> Q setCaseParameters(Q query) {
        if (cases && !allUnits) {
            query.setParameter("vUser", user).setParameter("vUnit", unit);
        }
        return query;
    }

    /** Sets the parameters of {@link #ofRequest}. */
    public <Q extends Query> Q setRequestParameters(Q query) {
        if (incoming && !allUnits) {
            query.setParameter("vUser", user);
        }
        return setCaseParameters(query);
    }
}
