package iti.access;

import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.util.Set;
import java.util.UUID;

/** The person who acts, as known at the beginning of this call. */
public record Principal(UUID id, String login, String name, UUID unit, String unitName, Set<Role> roles) {

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(r -> r.permissions().contains(permission));
    }

    /** @throws Problem {@code NOT_PERMITTED} */
    public Principal demand(Permission permission) {
        if (!may(permission)) {
            throw Problem.of(ProblemKind.NOT_PERMITTED, java.util.Map.of("permission", permission.name()));
        }
        return this;
    }

    /** What cases this person may see. */
    public Visibility visibility() {
        return Visibility.of(this);
    }

    /** How this person stands in the ledger. */
    public String actor() {
        return "user:" + id;
    }
}
