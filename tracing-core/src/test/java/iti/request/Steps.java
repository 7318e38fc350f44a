package iti.request;

import iti.casefile.HandlingCode;
import iti.message.TracingMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Incoming requests of a centre that take their steps without documents, for tests of what follows from the steps alone. */
final class Steps {

    private final Centre centre;
    private final Map<UUID, List<Course.Message>> taken = new HashMap<>();

    Steps(Centre centre) {
        this.centre = centre;
    }

    /** A request that is received now. */
    UUID received(String from, Priority priority) {
        UUID id = UUID.randomUUID();
        centre.tx(() -> {
            centre.requests.add(TracingRequest.received(id, "TR-" + id, from, centre.state, priority, HandlingCode.H1, "Pistol", null));
            return null;
        });
        take(id, Procedure.ISSUE);
        return id;
    }

    /** A step taken now by its side. */
    void take(UUID id, Procedure step) {
        List<Course.Message> messages = taken.computeIfAbsent(id, key -> new ArrayList<>());
        messages.add(new Course.Message(UUID.randomUUID(), step, new TracingMessage.Sequence(messages.size(), 0), centre.clock.now, centre.clock.now));
        centre.tx(() -> {
            centre.em.find(TracingRequest.class, id).follow(new Course(messages));
            return null;
        });
    }
}
