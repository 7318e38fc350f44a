package iti.bench;

import iti.request.Transition;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Our classes on EclipseLink, one entity manager a transaction, as the server gives them. Transactions are by hand and not by the server's coordinator, and
 * classes are not woven, so EclipseLink compares each loaded row with a copy to find what changed, which the server's weaving saves.
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

    @Override
    public void close() {
        factory.close();
    }
}
