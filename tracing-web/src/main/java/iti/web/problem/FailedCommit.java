package iti.web.problem;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A failure at commit. It has a mapper of its own because the server brings one for this type that would answer in its own words. */
@ApplicationScoped
@Priority(1)
public class FailedCommit implements ExceptionMapper<TransactionalException> {

    private final OurFault faults;

    @Inject
    public FailedCommit(OurFault faults) {
        this.faults = faults;
    }

    @Override
    public Response toResponse(TransactionalException fault) {
        return faults.toResponse(fault);
    }
}
