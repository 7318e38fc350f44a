package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.TracingMessage.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Two States act on one request at once, each on what it knows, over a line that loses, doubles, delays and reorders. Whatever
 * the schedule: once everything has come at least once, both copies stand alike and each message counts once.
 */
@Tag("ITI-18")
class CrossingProperties {

    private static final List<Procedure> MESSAGES = Stream.of(Procedure.values())
            .filter(step -> !List.of(Procedure.PROPOSE, Procedure.RETURN, Procedure.APPROVE, Procedure.ISSUE).contains(step)).toList();

    /** Each number of a schedule picks what happens next; smaller schedules are tried when one fails. */
    @Property(tries = 12_000)
    void copiesAgreeWhateverTheOrder(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 9999) Integer> schedule) {
        World world = new World();
        schedule.forEach(world::step);
        world.letEverythingArrive(new Random(schedule.hashCode()));
        Course asking = world.requesting.course();
        Course asked = world.requested.course();
        assertEquals(asking.status(), asked.status());
        assertEquals(asking.withoutEffect(), asked.withoutEffect());
        assertEquals(asking.suspensions().size(), asked.suspensions().size());
        assertEquals(ids(world.requesting), ids(world.requested));
        assertEquals(world.requesting.counted.size(), ids(world.requesting).size(), "each message counts once");
        assertEquals(List.of(), world.requesting.waiting);
        assertEquals(List.of(), world.requested.waiting);
        assertNotEquals(Status.APPROVED, asking.status());
    }

    /** What was decided knowingly counts: a step that its State took from a status that nobody changed meanwhile is never without effect. */
    @Property(tries = 2_000)
    void withoutCrossingEveryStepCounts(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9999) Integer> schedule) {
        World world = new World();
        for (int pick : schedule) {
            world.letEverythingArrive(new Random(pick));
            world.act(pick % 2 == 0 ? world.requesting : world.requested, pick / 2);
        }
        world.letEverythingArrive(new Random(7));
        assertTrue(world.requested.course().withoutEffect().isEmpty());
        assertEquals(world.requesting.course().status(), world.requested.course().status());
    }

    private static HashSet<UUID> ids(Copy copy) {
        return new HashSet<>(copy.counted.stream().map(Course.Message::id).toList());
    }

    /** One State's copy: what counts, what was certified and waits for a second person, what came early. */
    private static final class Copy {
        private final Side side;
        private final List<Course.Message> counted = new ArrayList<>();
        private final List<Course.Message> certified = new ArrayList<>();
        private final List<Course.Message> waiting = new ArrayList<>();

        Copy(Side side) {
            this.side = side;
        }

        Course course() {
            return new Course(counted);
        }

        int said() {
            return (int) counted.stream().filter(m -> m.step().side() == side).count();
        }

        int seen() {
            return counted.size() - said();
        }

        void receive(Course.Message message, Instant at) {
            if (Stream.concat(counted.stream(), waiting.stream()).anyMatch(m -> m.id().equals(message.id()))) {
                return;
            }
            waiting.add(new Course.Message(message.id(), message.step(), message.sequence(), message.signedAt(), at));
            for (boolean moved = true; moved;) {
                moved = waiting.stream().filter(m -> begun(m) && !Course.early(m.sequence(), seen())).findFirst().map(m -> waiting.remove(m) && counted.add(m)).orElse(false);
            }
        }

        /** A message that comes before its request is kept until that has come. */
        private boolean begun(Course.Message message) {
            return message.step() == Procedure.ISSUE || !counted.isEmpty();
        }
    }

    private static final class World {
        private final Copy requesting = new Copy(Side.REQUESTING);
        private final Copy requested = new Copy(Side.REQUESTED);
        private final List<Course.Message> onTheWay = new ArrayList<>();
        private Instant now = Instant.parse("2026-07-01T08:00:00Z");
        private long identities;

        World() {
            say(requesting, new Course.Message(new UUID(0, identities++), Procedure.ISSUE, new Sequence(0, 0), now, now));
        }

        void step(int pick) {
            now = now.plusSeconds(pick % 3600);
            switch (pick % 10) {
                case 0, 1, 2 -> act(requesting, pick / 10);
                case 3, 4, 5 -> act(requested, pick / 10);
                case 6 -> certify(pick % 20 < 10 ? requesting : requested, pick / 20);
                case 7 -> release(pick % 20 < 10 ? requesting : requested);
                case 8 -> deliver(pick / 10, true);
                default -> deliver(pick / 10, false);
            }
        }

        /** A permitted step in one act. */
        void act(Copy copy, int pick) {
            permitted(copy, pick).forEach(m -> say(copy, m));
        }

        /** A permitted step that a second person releases later; one at a time. */
        private void certify(Copy copy, int pick) {
            if (copy.certified.isEmpty()) {
                copy.certified.addAll(permitted(copy, pick));
            }
        }

        private void release(Copy copy) {
            List<Course.Message> ready = List.copyOf(copy.certified);
            copy.certified.clear();
            ready.stream().filter(m -> m.step().permits(copy.side, copy.course().status())).forEach(m -> say(copy, m));
        }

        private List<Course.Message> permitted(Copy copy, int pick) {
            if (copy.counted.isEmpty()) {
                return List.of();
            }
            List<Procedure> steps = MESSAGES.stream().filter(s -> s.permits(copy.side, copy.course().status())).toList();
            return steps.isEmpty() ? List.of() : List.of(new Course.Message(new UUID(0, identities++), steps.get(pick % steps.size()),
                    new Sequence(copy.said(), copy.seen()), now, now));
        }

        private void say(Copy copy, Course.Message message) {
            copy.counted.add(new Course.Message(message.id(), message.step(), message.sequence(), message.signedAt(), now));
            onTheWay.add(message);
        }

        /** One of the messages arrives, in any order; kept on the way when its receipt is lost, so that it comes again. */
        private void deliver(int pick, boolean receiptLost) {
            if (!onTheWay.isEmpty()) {
                Course.Message message = onTheWay.get(pick % onTheWay.size());
                to(message).receive(message, now);
                if (!receiptLost) {
                    onTheWay.remove(message);
                }
            }
        }

        void letEverythingArrive(Random random) {
            while (!onTheWay.isEmpty()) {
                now = now.plusSeconds(60);
                deliver(random.nextInt(onTheWay.size()), random.nextInt(4) == 0);
            }
        }

        private Copy to(Course.Message message) {
            return message.step().side() == Side.REQUESTING ? requested : requesting;
        }
    }
}
