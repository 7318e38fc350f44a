package iti.bench;

import iti.ledger.Ledger;
import iti.ledger.VerifyLedger;
import iti.request.Transition;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Our classes on EclipseLink, one entity manager and one connection a transaction, as the server gives them. Transactions are by hand and not by the server's
 * coordinator; what is read belongs to them, as it does there. Classes are not woven, as they are in the server: EclipseLink finds what changed by comparing each row with a copy, which costs some processor
 * time and no statement.
 */
final class OwnWorkflow implements Engine {

    private static final Map<String, String> DETAILS = Map.of("sha256", "0".repeat(64));

    private final EntityManagerFactory factory;
    private final Requests requests;
    private final int writers;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final Transition transition = new Transition(ofTransaction(), Clock.systemUTC());

    OwnWorkflow(DataSource database, Requests requests, int writers) {
        this.factory = Persistence.createEntityManagerFactory("tracing", Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", database,
                "eclipselink.jdbc.exclusive-connection.mode", "Always",
                "eclipselink.transaction.join-existing", "true",
                "eclipselink.session-name", UUID.randomUUID().toString()));
        this.requests = requests;
        this.writers = writers;
    }

    /** What the server gives to a bean: it stands for the entity manager of the transaction that runs. */
    private EntityManager ofTransaction() {
        return (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
            try {
                return method.invoke(current.get(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public Writer writer(int number) {
        Requests.Share share = requests.share(number, writers);
        return () -> take(share.next());
    }

    private void take(Requests.Request request) {
        try (EntityManager em = factory.createEntityManager()) {
            current.set(em);
            em.getTransaction().begin();
            transition.take(requests.officer(), request.id(), request.step(), DETAILS);
            em.getTransaction().commit();
            request.moved();
        } finally {
            current.remove();
        }
    }

    /** @throws IOException when one of these cases' chains is not whole */
    void demandWhole(List<UUID> chains) throws IOException {
        try (EntityManager em = factory.createEntityManager()) {
            Ledger ledger = new Ledger(em, Clock.systemUTC());
            List<String> lines = new ArrayList<>(List.of(VerifyLedger.HEADER));
            chains.forEach(chain -> ledger.entries(chain).forEach(e -> lines.add(VerifyLedger.line(e.content(), e.hash()))));
            lines.add("end\t" + (lines.size() - 1));
            VerifyLedger.Result result = VerifyLedger.verify(lines);
            if (result.entries() == 0 || !result.findings().isEmpty()) {
                throw new IOException("The chains that were measured are not whole: " + result.findings());
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
