package iti.register;

import iti.access.Principal;
import iti.access.Role;
import iti.ledger.Ledger;
import iti.persistence.Databases;
import iti.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The registers of one new database, searched by one officer; each act in a transaction of its own, which a {@link Problem} does not roll back. */
final class RegisterDesk implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final Principal CUSTODIAN = principal(Role.CUSTODIAN);
    static final Principal OFFICER = principal(Role.OFFICER);
    static final UUID CASE = UUID.randomUUID();

    final Ledger ledger;
    final Registers registers;
    private final EntityManagerFactory factory;
    private final EntityManager em;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final RegisterImport importing;
    private final RegisterSearch searching;
    private final SeizureSearch seizures;

    RegisterDesk(Databases database) {
        this(database, 1_000_000, 1_000_000);
    }

    RegisterDesk(Databases database, int perUser, int perCentre) {
        factory = database.entities();
        em = factory.createEntityManager();
        ledger = new Ledger(em, clock);
        registers = new Registers(em, ledger);
        importing = new RegisterImport(em, ledger, clock);
        SearchQuota quota = new SearchQuota(em, ledger, clock, perUser, perCentre);
        searching = new RegisterSearch(em, ledger, registers, quota);
        seizures = new SeizureSearch(em, ledger, quota);
    }

    static Principal principal(Role role) {
        return new Principal(UUID.randomUUID(), role.name(), role.name(), UUID.randomUUID(), "unit", Set.of(role));
    }

    private <T> T act(Supplier<T> act) {
        em.getTransaction().begin();
        boolean done = false;
        try {
            T result = act.get();
            em.getTransaction().commit();
            done = true;
            return result;
        } catch (Problem problem) {
            em.getTransaction().commit();
            done = true;
            throw problem;
        } finally {
            if (!done) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    ImportReport load(String csv) {
        return act(() -> importing.load(CUSTODIAN, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    SearchResult search(String serial) {
        return search(SearchQuery.of(serial, null, null, null), 1);
    }

    SearchResult search(SearchQuery query, int page) {
        return search(OFFICER, query, page);
    }

    SearchResult search(Principal by, SearchQuery query, int page) {
        return act(() -> searching.search(by, CASE, null, SearchPurpose.DOMESTIC_CHECK, query, page));
    }

    List<SeizureSearch.Hits> search(List<SeizureSearch.Weapon> weapons) {
        return act(() -> seizures.search(OFFICER, CASE, null, SearchPurpose.ANSWER_REQUEST, weapons));
    }

    @Override
    public void close() {
        em.close();
        factory.close();
    }
}
