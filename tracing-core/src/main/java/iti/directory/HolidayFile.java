package iti.directory;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import iti.problem.Issue;
import iti.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The free days that an iCalendar file (RFC 5545) names: all-day events, over several days as well, repeated by rule or by date, with
 * exceptions. Events with a time of day and cancelled ones are no free days and are left out.
 */
final class HolidayFile {

    /** Most bytes of a file. */
    static final int MOST_BYTES = 2_000_000;
    /** Most days of the chosen years, and of one event. */
    static final int MOST_DAYS = 2_000;
    private static final int MOST_REPEATED = 50_000;
    private static final Set<Frequency> BY_DAY = EnumSet.of(Frequency.YEARLY, Frequency.MONTHLY, Frequency.WEEKLY, Frequency.DAILY);

    private final LocalDate first;
    private final LocalDate last;
    private final Map<LocalDate, String> days = new TreeMap<>();
    private int repeated;

    private HolidayFile(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /**
     * The free days from the first of January of one year to the end of another, in order, each once.
     *
     * @throws Problem {@code INVALID_INPUT} at {@code file}: {@code notUtf8}, {@code icsNone} when it is no calendar or ends in the middle,
     *                 {@code icsEvent} (with {@code event}, counted from 1) when an event cannot be read, {@code icsEmpty} when no day is free, {@code tooMany}
     */
    static List<Holiday> read(byte[] ics, int firstYear, int lastYear) {
        String text = text(ics);
        List<ICalendar> calendars = Biweekly.parse(text).all();
        if (calendars.isEmpty() || !text.stripTrailing().toUpperCase(java.util.Locale.ROOT).endsWith("END:VCALENDAR")) {
            throw Problem.invalid(Issue.of("file", "icsNone"));
        }
        HolidayFile file = new HolidayFile(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
        calendars.forEach(file::add);
        if (file.days.isEmpty()) {
            throw Problem.invalid(Issue.of("file", "icsEmpty"));
        }
        return file.days.entrySet().stream().map(d -> new Holiday(d.getKey(), d.getValue())).toList();
    }

    private static String text(byte[] ics) {
        if (ics.length > MOST_BYTES) {
            throw Problem.invalid(Issue.of("file", "tooMany"));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(ics)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Issue.of("file", "notUtf8"));
        }
    }

    private void add(ICalendar calendar) {
        Set<String> moved = new HashSet<>();
        for (VEvent event : calendar.getEvents()) {
            if (event.getRecurrenceId() != null && event.getRecurrenceId().getValue() != null) {
                moved.add(uid(event) + dayOf(event.getRecurrenceId().getValue()));
            }
        }
        int number = 0;
        for (VEvent event : calendar.getEvents()) {
            number++;
            try {
                add(event, moved);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Problem.invalid(new Issue("file", "icsEvent", Map.of("event", String.valueOf(number))));
            }
        }
    }

    private void add(VEvent event, Set<String> moved) {
        ICalDate start = value(event.getDateStart());
        if (start == null) {
            throw new DateTimeException("no day that can be read");
        }
        Status status = event.getStatus();
        if (start.hasTime() || status != null && status.isCancelled()) {
            return;
        }
        LocalDate begin = dayOf(start);
        long length = length(event, begin);
        String name = name(event.getSummary());
        if (event.getRecurrenceId() != null) {
            keep(begin, length, name);
            return;
        }
        Set<LocalDate> not = event.getExceptionDates().stream().flatMap(e -> e.getValues().stream()).map(HolidayFile::dayOf).collect(Collectors.toSet());
        Set<LocalDate> starts = new TreeSet<>();
        event.getRecurrenceDates().forEach(r -> r.getDates().forEach(d -> starts.add(dayOf(d))));
        RecurrenceRule rule = event.getRecurrenceRule();
        if (rule == null || rule.getValue() == null) {
            starts.add(begin);
        } else {
            starts.addAll(byRule(rule.getValue(), start, first.minusDays(length)));
        }
        starts.stream().filter(d -> !not.contains(d) && !moved.contains(uid(event) + d)).forEach(d -> keep(d, length, name));
    }

    /** The end of a rule is judged by the day as it is written: the library would move it with the zone of this machine. */
    private Set<LocalDate> byRule(Recurrence rule, ICalDate start, LocalDate from) {
        if (!BY_DAY.contains(rule.getFrequency())) {
            throw new DateTimeException("a day is not repeated within a day");
        }
        LocalDate until = rule.getUntil() == null ? last : dayOf(rule.getUntil());
        DateIterator all = new RecurrenceRule(new Recurrence.Builder(rule).until(null).build()).getDateIterator(start, TimeZone.getDefault());
        all.advanceTo(Date.from(from.atStartOfDay(ZoneId.systemDefault()).toInstant()));
        Set<LocalDate> days = new TreeSet<>();
        while (all.hasNext()) {
            LocalDate day = all.next().toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
            if (day.isAfter(until) || day.isAfter(last)) {
                break;
            }
            days.add(day);
            if (++repeated > MOST_REPEATED) {
                throw Problem.invalid(Issue.of("file", "tooMany"));
            }
        }
        return days;
    }

    private void keep(LocalDate start, long length, String name) {
        for (long i = 0; i < length; i++) {
            LocalDate day = start.plusDays(i);
            if (!day.isBefore(first) && !day.isAfter(last)) {
                days.merge(day, name, (one, other) -> one.equals(other) || other.isEmpty() ? one : one.isEmpty() ? other : one + ", " + other);
                if (days.size() > MOST_DAYS) {
                    throw Problem.invalid(Issue.of("file", "tooMany"));
                }
            }
        }
    }

    private static long length(VEvent event, LocalDate start) {
        long length = 1;
        if (value(event.getDateEnd()) != null) {
            length = ChronoUnit.DAYS.between(start, dayOf(event.getDateEnd().getValue()));
        } else if (event.getDuration() != null && event.getDuration().getValue() != null) {
            length = event.getDuration().getValue().toMillis() / java.time.Duration.ofDays(1).toMillis();
        }
        if (length > MOST_DAYS) {
            throw new DateTimeException("too long for a holiday");
        }
        return Math.max(1, length);
    }

    private static ICalDate value(DateOrDateTimeProperty property) {
        return property == null ? null : property.getValue();
    }

    /** The day as it is written, whatever the zone of this machine. */
    private static LocalDate dayOf(ICalDate date) {
        DateTimeComponents written = date.getRawComponents();
        return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    }

    private static String uid(VEvent event) {
        return event.getUid() == null ? "" : event.getUid().getValue();
    }

    private static String name(Summary summary) {
        String name = summary == null || summary.getValue() == null ? "" : summary.getValue().replaceAll("\\p{Cntrl}+", " ").strip();
        return name.length() > 120 ? name.substring(0, 120) : name;
    }
}
