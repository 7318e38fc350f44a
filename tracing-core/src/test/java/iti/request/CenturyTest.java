package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.directory.CalendarDetails;
import iti.persistence.Databases;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A hundred years of a centre with a Friday and Saturday weekend in a half-hour zone with summer time: irregular rounds of two processes on
 * one database, some missed for weeks, some at the same instant, some overtaken by the other between looking and reminding. What was
 * reminded is compared with a plain recount, day by day, that shares no code with the deadlines.
 */
class CenturyTest {

    private static final ZoneId ZONE = ZoneId.of("Australia/Adelaide");
    private static final Set<DayOfWeek> REST = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2126-01-01T00:00:00Z");
    private static final int REQUESTS = 250;

    private final Random chance = new Random(19_2026);

    @Test
    void noReminderIsLostOrDoubledInAHundredYears() {
        try (Centre b = new Centre(Databases.H2, "XB", "Brenmark"); Centre c = new Centre(Databases.H2, "XC", "Carvane")) {
            b.knows(c, "Carvane");
            Set<LocalDate> holidays = holidays();
            b.tx(() -> b.calendars.change(b.administrator, "XB", new CalendarDetails(ZONE.getId(), REST, holidays), null));
            b.tx(() -> b.targets.keep(b.supervisor, new TargetDetails("XC", Side.REQUESTED, Priority.ROUTINE, 7, 12, DayUnit.WORKING_DAYS)));
            List<Life> lives = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                lives.add(new Life(chance));
            }
            List<Moment> moments = new ArrayList<>(lives.stream().flatMap(l -> l.moments.stream()).toList());
            List<Instant> rounds = rounds();
            Steps steps = new Steps(b);
            Process one = new Process(b);
            Process other = new Process(b);
            rounds.forEach(at -> moments.add(new Moment(at, () -> {
                b.clock.now = at;
                switch (chance.nextInt(4)) {
                    case 0 -> one.rounds.round();
                    case 1 -> other.rounds.round();
                    case 2 -> {
                        one.rounds.round();
                        other.rounds.round();
                    }
                    default -> {
                        one.meanwhile(other.rounds::round);
                        one.rounds.round();
                    }
                }
            }, null)));
            moments.sort(Comparator.comparing(Moment::at));
            for (Moment moment : moments) {
                if (moment.step() == null) {
                    moment.round().run();
                } else {
                    b.clock.now = moment.at();
                    moment.life().live(b, steps, moment.step());
                }
            }
            Set<String> reminded = new TreeSet<>();
            List<Reminder> rows = b.em.createQuery("select m from Reminder m", Reminder.class).getResultList();
            rows.forEach(m -> reminded.add(m.request() + " " + m.clock() + " " + m.rung() + " " + m.at()));
            Set<String> expected = new TreeSet<>();
            lives.forEach(life -> expected.addAll(life.recount(rounds, holidays)));
            assertEquals(expected, reminded);
            assertEquals(expected.size(), rows.size());
            assertTrue(expected.size() > 2 * REQUESTS, "the ladder was climbed: " + expected.size());
            assertTrue(lives.stream().anyMatch(l -> l.extended && !l.stops.isEmpty()));
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    private static Set<LocalDate> holidays() {
        Set<LocalDate> holidays = new TreeSet<>();
        for (int year = 2026; year <= 2127; year++) {
            holidays.addAll(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 21), LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26)));
        }
        return holidays;
    }

    private List<Instant> rounds() {
        List<Instant> rounds = new ArrayList<>();
        for (Instant at = BEGIN; at.isBefore(END); at = at.plus(hours(chance), ChronoUnit.HOURS)) {
            rounds.add(at);
            if (chance.nextInt(10) == 0) {
                rounds.add(at);
            }
        }
        return rounds;
    }

    private static long hours(Random chance) {
        return chance.nextInt(20) == 0 ? 24L * (20 + chance.nextInt(60)) : 1 + chance.nextInt(24 * 14);
    }

    private record Moment(Instant at, Runnable round, Life life, Procedure step) {
        Moment(Instant at, Runnable round, Life life) {
            this(at, round, life, null);
        }
    }

    /** One request from receipt to its end, if it has one, and the recount of what must be reminded. */
    private static final class Life {

        private UUID id;
        private final boolean working;
        private final boolean urgent;
        private final Instant start;
        private Instant acknowledged = Instant.MAX;
        private Instant answered = Instant.MAX;
        private Instant extension = Instant.MAX;
        private final boolean extended;
        private final int moreDays;
        private final List<Instant[]> stops = new ArrayList<>();
        private final List<Moment> moments = new ArrayList<>();

        Life(Random chance) {
            working = chance.nextInt(3) == 0;
            urgent = !working && chance.nextInt(4) == 0;
            extended = !working && chance.nextInt(2) == 0;
            moreDays = 1 + chance.nextInt(60);
            start = BEGIN.plus(chance.nextInt(365 * 99 * 24), ChronoUnit.HOURS).plusSeconds(chance.nextInt(3600));
            moments.add(new Moment(start, null, this, Procedure.ISSUE));
            if (chance.nextInt(8) == 0) {
                extendAt(start.plus(1 + chance.nextInt(20 * 24), ChronoUnit.HOURS));
                return;
            }
            acknowledged = later(start, chance, 50);
            moments.add(new Moment(acknowledged, null, this, Procedure.ACKNOWLEDGE));
            Instant at = acknowledged;
            for (int i = chance.nextInt(4); i > 0; i--) {
                Instant from = later(at, chance, 12);
                at = later(from, chance, 25);
                stops.add(new Instant[] {from, at});
                moments.add(new Moment(from, null, this, Procedure.SEEK_INFORMATION));
                moments.add(new Moment(at, null, this, Procedure.SUPPLY_INFORMATION));
            }
            Instant granted = later(at, chance, 40);
            extendAt(granted);
            if (chance.nextInt(4) > 0) {
                answered = later(granted, chance, 90);
                moments.add(new Moment(answered, null, this, Procedure.REFUSE));
            }
        }

        private void extendAt(Instant at) {
            if (extended) {
                extension = at;
                moments.add(new Moment(at, null, this, Procedure.RETURN));
            }
        }

        private static Instant later(Instant at, Random chance, int days) {
            return at.plus(1 + chance.nextInt(days * 24), ChronoUnit.HOURS).plusSeconds(chance.nextInt(3000));
        }

        /** {@code RETURN}, which an incoming request has no use for, stands for the extension. */
        void live(Centre b, Steps steps, Procedure step) {
            switch (step) {
                case ISSUE -> id = steps.received(working ? "XC" : "XA", urgent ? Priority.URGENT : Priority.ROUTINE);
                case RETURN -> b.tx(() -> b.extend.extend(b.supervisor, id, null, new ExtensionGrant(moreDays, null, "Act", "Archive")));
                default -> steps.take(id, step);
            }
        }

        Set<String> recount(List<Instant> rounds, Set<LocalDate> holidays) {
            Set<String> expected = new TreeSet<>();
            Set<String> done = new TreeSet<>();
            for (Instant now : rounds) {
                if (!now.isAfter(start) || !now.isBefore(answered) || done.contains("RESPOND 3") || now.isBefore(acknowledged) && done.contains("ACKNOWLEDGE 3")
                        || stops.stream().anyMatch(s -> !now.isBefore(s[0]) && now.isBefore(s[1]))) {
                    continue;
                }
                boolean acknowledge = now.isBefore(acknowledged);
                LocalDate due = acknowledge ? dueAcknowledgement(holidays, now) : dueAnswer(holidays, now);
                int rung = 0;
                for (int days : new int[] {0, 15, 30}) {
                    rung++;
                    String key = (acknowledge ? "ACKNOWLEDGE " : "RESPOND ") + rung;
                    if (now.isAfter(due.plusDays(days).atTime(LocalTime.of(17, 0)).atZone(ZONE).toInstant()) && done.add(key)) {
                        expected.add(id + " " + key + " " + now);
                    }
                }
            }
            return expected;
        }

        private LocalDate dueAcknowledgement(Set<LocalDate> holidays, Instant now) {
            LocalDate due = walk(day(start), working ? 7 : urgent ? 2 : 5, holidays);
            return !now.isBefore(extension) && extension.isBefore(acknowledged) ? due.plusDays(moreDays) : due;
        }

        private LocalDate dueAnswer(Set<LocalDate> holidays, Instant now) {
            int lost = 0;
            for (LocalDate day = day(start); !day.isAfter(day(now)); day = day.plusDays(1)) {
                LocalDate here = day;
                boolean stood = stops.stream().filter(s -> s[0].isBefore(now)).anyMatch(s -> {
                    LocalDate from = day(s[0]);
                    LocalDate until = day(s[1]);
                    return here.isAfter(from) && !here.isAfter(until) || from.equals(until) && here.equals(from);
                });
                lost += stood && (!working || works(day, holidays)) ? 1 : 0;
            }
            if (working) {
                return walk(day(start), 12 + lost, holidays);
            }
            return day(start).plusDays((urgent ? 1 : 30) + lost + (!now.isBefore(extension) && !extension.isBefore(acknowledged) ? moreDays : 0));
        }

        private static LocalDate walk(LocalDate from, int days, Set<LocalDate> holidays) {
            LocalDate day = from;
            int counted = 0;
            while (counted < days) {
                day = day.plusDays(1);
                counted += works(day, holidays) ? 1 : 0;
            }
            return day;
        }

        private static boolean works(LocalDate day, Set<LocalDate> holidays) {
            return !REST.contains(day.getDayOfWeek()) && !holidays.contains(day);
        }

        private static LocalDate day(Instant at) {
            return at.atZone(ZONE).toLocalDate();
        }
    }
}
