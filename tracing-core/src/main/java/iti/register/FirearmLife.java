package iti.register;

import iti.firearm.SerialNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The life of one weapon as all registers tell it (ITI 5): one chain in order of time, and where it does not hold together.
 *
 * @param links in order of time; records without a day come last
 */
public record FirearmLife(List<Link> links) {

    private static final Comparator<RegisterRecord> ORDER_OF_EVENTS =
            Comparator.comparing(FirearmLife::day).thenComparing(RegisterRecord::register).thenComparing(RegisterRecord::id);

    /** What does not fit what stands before. Names in words: {@code codes.properties}. */
    public enum Doubt {
        /** Who hands over is not who had received: a record between them is missing. */
        HOLDER_MISSING,
        /** The weapon was destroyed before: one of both records is about another weapon, or wrong. */
        AFTER_DESTRUCTION,
        /** The weapon was reported lost or stolen before, and nothing says that it was found. */
        AFTER_LOSS,
        /** The weapon was exported before, and nothing says that it came back. */
        AFTER_EXPORT,
        /** Made after this event. */
        BEFORE_MANUFACTURE,
        /** Other records give another model or calibre. */
        OTHER_DESCRIPTION
    }

    /** One record in the chain. */
    public record Link(RegisterRecord record, List<Doubt> doubts) {
    }

    /** @param records of the same maker and serial number */
    static FirearmLife of(List<RegisterRecord> records) {
        List<RegisterRecord> ordered = records.stream().sorted(ORDER_OF_EVENTS).toList();
        List<Link> links = new ArrayList<>();
        for (RegisterRecord record : ordered) {
            links.add(new Link(record, doubts(record, links, ordered)));
        }
        return new FirearmLife(List.copyOf(links));
    }

    /** Its records in order of time. */
    public List<RegisterRecord> records() {
        return links.stream().map(Link::record).toList();
    }

    /** Whether nothing in it is in doubt. */
    public boolean whole() {
        return links.stream().allMatch(l -> l.doubts().isEmpty());
    }

    private static List<Doubt> doubts(RegisterRecord record, List<Link> before, List<RegisterRecord> all) {
        List<Doubt> doubts = new ArrayList<>();
        RegisterRecord last = before.stream().map(Link::record).filter(r -> r.to() != null).reduce((a, b) -> b).orElse(null);
        if (last != null && record.from() != null && !same(last.to(), record.from())) {
            doubts.add(Doubt.HOLDER_MISSING);
        }
        if (record.register() != RegisterKind.DESTROYED && happened(before, RegisterKind.DESTROYED)) {
            doubts.add(Doubt.AFTER_DESTRUCTION);
        }
        RegisterRecord previous = before.isEmpty() ? null : before.get(before.size() - 1).record();
        if (previous != null && previous.register() == RegisterKind.LOST_STOLEN && record.register() != RegisterKind.DESTROYED && record.register() != RegisterKind.LOST_STOLEN) {
            doubts.add(Doubt.AFTER_LOSS);
        }
        if (previous != null && previous.register() == RegisterKind.EXPORT && (record.register() == RegisterKind.TRANSFER || record.register() == RegisterKind.LICENCE)) {
            doubts.add(Doubt.AFTER_EXPORT);
        }
        Integer made = all.stream().map(RegisterRecord::year).filter(y -> y != null).min(Comparator.naturalOrder()).orElse(null);
        if (made != null && record.eventDate() != null && record.eventDate().getYear() < made) {
            doubts.add(Doubt.BEFORE_MANUFACTURE);
        }
        if (before.stream().map(Link::record).anyMatch(r -> differ(r.model(), record.model()) || differ(r.calibre(), record.calibre()))) {
            doubts.add(Doubt.OTHER_DESCRIPTION);
        }
        return List.copyOf(doubts);
    }

    private static boolean happened(List<Link> before, RegisterKind kind) {
        return before.stream().anyMatch(l -> l.record().register() == kind && l.record().eventDate() != null);
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !same(one, other);
    }

    private static boolean same(String one, String other) {
        return new SerialNumber(one).sameAs(new SerialNumber(other));
    }

    private static LocalDate day(RegisterRecord record) {
        if (record.eventDate() != null) {
            return record.eventDate();
        }
        return record.register() == RegisterKind.MANUFACTURE && record.year() != null ? LocalDate.of(record.year(), 1, 1) : LocalDate.MAX;
    }
}
