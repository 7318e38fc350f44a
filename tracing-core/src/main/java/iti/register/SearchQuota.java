package iti.register;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may search, and how often: the registers answer questions about single weapons and are not to be read out. Each page of
 * a result is a search, and so is a whole seizure. A day is a day of UTC.
 *
 * <p>{@code tracing.search.quota.user} searches a day for one person and {@code tracing.search.quota.centre} for all
 * together; 0 permits none.
 */
@ApplicationScoped
public class SearchQuota {

    private final EntityManager em;
    private final Ledger ledger;
    private final Clock clock;
    private final int perUser;
    private final int perCentre;

    @Inject
    public SearchQuota(EntityManager em, Ledger ledger, Clock clock, @ConfigProperty(name = "tracing.search.quota.user", defaultValue = "300") int perUser,
                       @ConfigProperty(name = "tracing.search.quota.centre", defaultValue = "3000") int perCentre) {
        this.em = em;
        this.ledger = ledger;
        this.clock = clock;
        this.perUser = perUser;
        this.perCentre = perCentre;
    }

    /**
     * Counts a search, or refuses it; what was refused for its number is in the ledger, and the caller's transaction must not be rolled back for it.
     *
     * @throws Problem {@code NOT_PERMITTED}; {@code INVALID_INPUT} without a purpose; {@code SEARCH_QUOTA_USED} with {@code limit} and {@code whose} ({@code USER}, {@code CENTRE})
     */
    void demand(Principal by, UUID chain, UUID request, SearchPurpose purpose) {
        by.demand(Permission.SEARCH_REGISTERS);
        if (purpose == null) {
            throw Problem.invalid(Issue.required("purpose"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            Connection connection = em.unwrap(Connection.class);
            Used used = used(connection, today, by.actor());
            if (used.byUser() >= perUser) {
                refuse(by, chain, request, purpose, "USER", perUser);
            }
            if (used.byAll() >= perCentre) {
                refuse(by, chain, request, purpose, "CENTRE", perCentre);
            }
            count(connection, today, by.actor());
        } catch (SQLException e) {
            throw new IllegalStateException("The searches of the day could not be counted.", e);
        }
    }

    private void refuse(Principal by, UUID chain, UUID request, SearchPurpose purpose, String whose, int limit) {
        Map<String, String> details = Map.of("whose", whose, "limit", String.valueOf(limit));
        ledger.append(chain, by.actor(), LedgerAct.SEARCH_REFUSED, request, null, Map.of("purpose", purpose.name(), "whose", whose, "limit", String.valueOf(limit)));
        throw Problem.of(ProblemKind.SEARCH_QUOTA_USED, details);
    }

    private record Used(long byUser, long byAll) {
    }

    private static Used used(Connection connection, LocalDate day, String searcher) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(sum(case when searcher = ? then searches else 0 end), 0), coalesce(sum(searches), 0) from search_count where counted_on = ?")) {
            select.setString(1, searcher);
            select.setObject(2, day);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Used(row.getLong(1), row.getLong(2));
            }
        }
    }

    private static void count(Connection connection, LocalDate day, String searcher) throws SQLException {
        String sql = KeyProbes.postgresql(connection)
                ? "insert into search_count (counted_on, searcher, searches) values (?, ?, 1) on conflict (counted_on, searcher) do update set searches = search_count.searches + 1"
                : "merge into search_count s using (values (cast(? as date), cast(? as varchar(80)))) as v (d, p) on s.counted_on = v.d and s.searcher = v.p"
                        + " when matched then update set searches = s.searches + 1 when not matched then insert (counted_on, searcher, searches) values (v.d, v.p, 1)";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setObject(1, day);
            upsert.setString(2, searcher);
            upsert.executeUpdate();
        }
    }
}
