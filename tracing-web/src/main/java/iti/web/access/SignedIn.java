package iti.web.access;

import iti.access.Principal;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is signed in, loaded anew for each request, so that a right taken away is gone with the next click. */
@RequestScoped
public class SignedIn {

    private Principal principal;

    /**
     * The person of this request.
     *
     * @throws Problem {@code NOT_SIGNED_IN} on a page that is open to everybody
     */
    public Principal principal() {
        if (principal == null) {
            throw Problem.of(ProblemKind.NOT_SIGNED_IN);
        }
        return principal;
    }

    /** The person of this request, or empty. */
    public Optional<Principal> person() {
        return Optional.ofNullable(principal);
    }

    void is(Principal principal) {
        this.principal = principal;
    }
}
