package iti.request;

import jakarta.persistence.TypedQuery;
import java.util.Set;
import java.util.UUID;

/**
 * Which requests a list shows; every part may be null for "any".
 *
 * @param text part of the number or of the summary, any case
 */
public record RequestFilter(Side side, Set<Status> statuses, String counterpart, UUID officer, Priority priority, String text) {

    public static final RequestFilter ALL = new RequestFilter(null, null, null, null, null, null);

    public static RequestFilter of(Side side, Set<Status> statuses) {
        return new RequestFilter(side, statuses, null, null, null, null);
    }

    String clause(String r) {
        StringBuilder out = new StringBuilder();
        if (side != null) {
            out.append(" and ").append(r).append(".side = :fSide");
        }
        if (statuses != null && !statuses.isEmpty()) {
            out.append(" and ").append(r).append(".status in :fStatuses");
            if (statuses.stream().noneMatch(Status::settled)) {
                out.append(" and ").append(r).append(".settled is null");
            }
        }
        if (counterpart != null) {
            out.append(" and (").append(r).append(".requestedState = :fState or ").append(r).append(".requestingState = :fState)");
        }
        if (officer != null) {
            out.append(" and ").append(r).append(".officer = :fOfficer");
        }
        if (priority != null) {
            out.append(" and ").append(r).append(".priority = :fPriority");
        }
        if (hasText()) {
            out.append(" and (lower(").append(r).append(".number) like :fText escape '!' or lower(").append(r).append(".summary) like :fText escape '!')");
        }
        return out.toString();
    }

    void set(TypedQuery<?> query) {
        if (side != null) {
            query.setParameter("fSide", side);
        }
        if (statuses != null && !statuses.isEmpty()) {
            query.setParameter("fStatuses", statuses);
        }
        if (counterpart != null) {
            query.setParameter("fState", counterpart);
        }
        if (officer != null) {
            query.setParameter("fOfficer", officer);
        }
        if (priority != null) {
            query.setParameter("fPriority", priority);
        }
        if (hasText()) {
            query.setParameter("fText", "%" + text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
    }

    private boolean hasText() {
        return text != null && !text.isBlank();
    }
}
