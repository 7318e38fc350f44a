package iti.api.access;

import iti.access.Principal;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;

/** Who makes this call, by the bearer token, with the rights of this moment. */
@RequestScoped
public class Caller {

    private Principal principal;
    private String ifMatch;

    /** @throws Problem {@code NOT_SIGNED_IN} on a call that is open to everybody */
    public Principal principal() {
        if (principal == null) {
            throw Problem.of(ProblemKind.NOT_SIGNED_IN);
        }
        return principal;
    }

    /**
     * The version that the caller means to change ({@code If-Match}), or null when it does not say.
     *
     * @throws Problem {@code CHANGED_MEANWHILE} when it is no version of ours
     */
    public Long version() {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String version = ifMatch.strip().replaceAll("^\"(.*)\"$", "$1");
        if (!version.matches("\\d{1,18}")) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE, Map.of());
        }
        return Long.valueOf(version);
    }

    void is(Principal principal, String ifMatch) {
        this.principal = principal;
        this.ifMatch = ifMatch;
    }
}
