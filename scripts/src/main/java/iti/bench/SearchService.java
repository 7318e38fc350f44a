package iti.bench;

import iti.access.Principal;
import iti.access.Role;
import iti.ledger.Ledger;
import iti.register.RegisterSearch;
import iti.register.Registers;
import iti.register.SearchPurpose;
import iti.register.SearchQuery;
import iti.register.SearchQuota;
import iti.register.SearchResult;
import iti.register.SeizureSearch;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The service classes as an answering officer's page calls them: one transaction a search, with its count of the day and its ledger entry. */
final class SearchService implements AutoCloseable {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final EntityManagerFactory factory;
    private final EntityManager em;
    private final RegisterSearch search;
    private final SeizureSearch seizures;
    private final Principal officer = new Principal(UUID.randomUUID(), "officer", "Ilse Marand", UUID.randomUUID(), "Unit", Set.of(Role.OFFICER));
    private final UUID caseFile = UUID.randomUUID();

    SearchService(DataSource database) {
        factory = Persistence.createEntityManagerFactory("tracing", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", database, "eclipselink.jdbc.exclusive-connection.mode", "Always", "eclipselink.session-name", UUID.randomUUID().toString()));
        em = factory.createEntityManager();
        Clock clock = Clock.systemUTC();
        Ledger ledger = new Ledger(em, clock);
        SearchQuota quota = new SearchQuota(em, ledger, clock, NO_LIMIT, NO_LIMIT);
        search = new RegisterSearch(em, ledger, new Registers(em, ledger), quota);
        seizures = new SeizureSearch(em, ledger, quota);
    }

    SearchResult search(SearchQuery query, int page) {
        return committed(() -> search.search(officer, caseFile, null, SearchPurpose.ANSWER_REQUEST, query, page));
    }

    List<SeizureSearch.Hits> seizure(List<SeizureSearch.Weapon> weapons) {
        return committed(() -> seizures.search(officer, caseFile, null, SearchPurpose.ANSWER_REQUEST, weapons));
    }

    private <T> T committed(Supplier<T> act) {
        em.clear();
        em.getTransaction().begin();
        T result = act.get();
        em.getTransaction().commit();
        return result;
    }

    @Override
    public void close() {
        em.close();
        factory.close();
    }
}
