package iti.request;

import iti.message.TracingMessage.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The messages of one request, counted in the one order that both States agree on, and what follows from them. Whatever was
 * lost, doubled, late or reordered on the way: two States that hold the same messages come to the same status (ITI 18).
 *
 * <p>The order: a message comes after all that its sender had said or seen when it was certified. Their number,
 * {@code own + seen}, grows along every such line, so sorting by it keeps cause before effect; messages that crossed with
 * the same number are told apart by side, then by the signed time, then by identity.
 */
public final class Course {

    static final Comparator<Message> ORDER = Comparator.<Message>comparingInt(m -> m.sequence().own() + m.sequence().seen())
            .thenComparing(m -> m.step().side() == Side.REQUESTED ? 0 : 1).thenComparing(Message::signedAt).thenComparing(Message::id);

    private final Set<UUID> withoutEffect = new HashSet<>();
    private final List<Suspension> suspensions = new ArrayList<>();
    private Status status = Status.APPROVED;
    private Instant startedAt;
    private Instant acknowledgedAt;
    private Instant respondedAt;

    /**
     * One message.
     *
     * @param signedAt when its officer certified it, as signed
     * @param at       when it was sealed or placed here: the time that our clocks count
     */
    public record Message(UUID id, Procedure step, Sequence sequence, Instant signedAt, Instant at) {
    }

    /** @param messages in any order, each once */
    public Course(List<Message> messages) {
        messages.stream().sorted(ORDER).forEach(this::count);
    }

    /**
     * Whether an earlier message of its sender is still on the way.
     *
     * @param placed messages of the sender about the same request that were placed here
     */
    static boolean early(Sequence sequence, int placed) {
        return placed < sequence.own();
    }

    private void count(Message message) {
        if (!message.step().counts(status)) {
            withoutEffect.add(message.id());
            return;
        }
        Status next = message.step().after(status);
        if (status == Status.INFORMATION_SOUGHT && next != Status.INFORMATION_SOUGHT) {
            suspensions.get(suspensions.size() - 1).end(message.at());
        }
        switch (message.step()) {
            case ISSUE, REOPEN -> begin(message.at());
            case ACKNOWLEDGE -> acknowledgedAt = message.at();
            case SEEK_INFORMATION -> suspensions.add(new Suspension(message.at()));
            case RESPOND, RESPOND_IN_PART, REFUSE, REPORT_MISROUTED, REPORT_DUPLICATE -> respondedAt = respondedAt == null ? message.at() : respondedAt;
            case PROPOSE, RETURN, APPROVE, SUPPLY_INFORMATION, RESPOND_INTERIM, DELAY, CORRECT_RESPONSE, SEEK_CLARIFICATION, CLARIFY, SEEK_CONSENT,
                 DECIDE_CONSENT, REMIND, REMIND_OF_INFORMATION, WITHDRAW, CORRECT_REQUEST -> { }
        }
        status = next;
    }

    private void begin(Instant at) {
        startedAt = at;
        acknowledgedAt = null;
        respondedAt = null;
        suspensions.clear();
    }

    public Status status() {
        return status;
    }

    /** Messages that crossed with another and did not count; their content is kept and shown. */
    public Set<UUID> withoutEffect() {
        return Set.copyOf(withoutEffect);
    }

    /** When the clock of the requested State began; null before the request left. */
    public Instant startedAt() {
        return startedAt;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** When the first answer came since the clock began. */
    public Instant respondedAt() {
        return respondedAt;
    }

    public List<Suspension> suspensions() {
        return List.copyOf(suspensions);
    }
}
