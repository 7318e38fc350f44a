package iti.web.request;

import iti.problem.Issue;
import iti.problem.Problem;
import iti.request.RequestPhotos;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Which photos were ticked in a form. */
public final class GoingPhotos {

    private GoingPhotos() {
    }

    /** @param ticked identities as sent, or null for none. @throws Problem {@code INVALID_INPUT} for one that is no identity */
    public static Set<UUID> of(Collection<String> ticked) {
        Set<UUID> chosen = new LinkedHashSet<>();
        for (String id : ticked == null ? Set.<String>of() : ticked) {
            if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                throw Problem.invalid(Issue.of(RequestPhotos.FIELD, "unknownPhoto"));
            }
            chosen.add(UUID.fromString(id));
        }
        return chosen;
    }
}
