package iti.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One request for a weapon in the tree of its hops (ITI 5, 20).
 *
 * @param depth   1 for a State that was asked first
 * @param deadEnd why it leads no further
 * @param names   the State that its answer names as the next to ask, or null; null also when the lines of a schedule name several
 * @param open    whether nobody has drafted a request to that State yet; of a schedule, to one of those named
 * @param further States that are named and were not asked yet, each with the weapons that it is named for
 * @param next    the requests that follow from it
 */
public record Hop(TracingRequest request, int depth, Optional<DeadEnd> deadEnd, String names, boolean open, Map<String, List<UUID>> further, List<Hop> next) {

    /** This one and all that follow from it, each before those that follow from it. */
    public Stream<Hop> all() {
        return Stream.concat(Stream.of(this), next.stream().flatMap(Hop::all));
    }
}
