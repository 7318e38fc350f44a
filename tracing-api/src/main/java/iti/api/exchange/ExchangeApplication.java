package iti.api.exchange;

import iti.api.problem.AnyRefusal;
import iti.api.problem.FailedCommit;
import iti.api.problem.RefusedCall;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** What partner States call, by mutual TLS. */
@ApplicationPath("/exchange/v1")
public class ExchangeApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(AnyRefusal.class, FailedCommit.class, RefusedCall.class, PartnerDocumentsResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
