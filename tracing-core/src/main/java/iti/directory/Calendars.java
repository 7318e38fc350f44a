package iti.directory;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The working calendars: that of the own State is kept by the administrator, those of other States by who keeps the directory. What a
 * calendar file says is a proposal; only days that a person confirms are taken off the working days.
 */
@ApplicationScoped
public class Calendars {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_YEARS = 30;

    private final Directory directory;
    private final Ledger ledger;

    @Inject
    public Calendars(Directory directory, Ledger ledger) {
        this.directory = directory;
        this.ledger = ledger;
    }

    /** A State's calendar, own or partner, as it stands at a version. */
    public record Kept(String state, boolean own, WorkingCalendar calendar, long version) {
    }

    /**
     * A free day that a file proposes.
     *
     * @param known whether the calendar has it already
     * @param rest  whether it falls on a day of rest, so that it changes nothing while the days of rest stay as they are
     */
    public record Proposal(LocalDate day, String name, boolean known, boolean rest) {
    }

    /** @throws Problem {@code NOT_FOUND} for a State that is not in the directory */
    @Transactional
    public Kept of(Principal by, String state) {
        return demand(by, state, null);
    }

    /**
     * Changes a calendar as a whole.
     *
     * @param version as it was read, or null
     * @throws Problem {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}, {@code INVALID_INPUT}
     */
    @Transactional
    public Kept change(Principal by, String state, CalendarDetails details, Long version) {
        Kept kept = demand(by, state, version);
        details.issues().throwIfAny();
        return keep(by, kept, details.calendar());
    }

    /**
     * What a calendar file would add; nothing is changed.
     *
     * @param ics       an iCalendar file
     * @param firstYear recurring days are proposed from this year on
     * @param lastYear  until the end of this one
     * @throws Problem {@code NOT_FOUND}; {@code INVALID_INPUT} for years that make no span and for a file that cannot be read, see {@link HolidayFile#read}
     */
    @Transactional
    public List<Proposal> propose(Principal by, String state, byte[] ics, int firstYear, int lastYear) {
        WorkingCalendar calendar = demand(by, state, null).calendar();
        new Issues().demand(firstYear >= FIRST_YEAR && firstYear <= LAST_YEAR, "firstYear", "range")
                .demand(lastYear >= firstYear && lastYear <= LAST_YEAR && lastYear - firstYear < MOST_YEARS, "lastYear", "range").throwIfAny();
        return HolidayFile.read(ics, firstYear, lastYear).stream().map(h -> new Proposal(h.day(), h.name(), calendar.holidays().contains(h.day()),
                calendar.weekend().contains(h.day().getDayOfWeek()))).toList();
    }

    /**
     * Takes the confirmed days into the calendar; days that it has already stay as they are.
     *
     * @param version as it was read, or null
     * @throws Problem {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}, {@code INVALID_INPUT} when no day is named or these are too many
     */
    @Transactional
    public Kept confirm(Principal by, String state, Set<LocalDate> days, Long version) {
        Kept kept = demand(by, state, version);
        new Issues().demandSome(days, "days").throwIfAny();
        WorkingCalendar calendar = kept.calendar().with(days);
        if (CalendarText.holidays(calendar.holidays()).length() > CalendarText.MOST) {
            throw Problem.invalid(Issue.of("days", "tooMany"));
        }
        return keep(by, kept, calendar);
    }

    private Kept demand(Principal by, String state, Long version) {
        Kept kept = directory.own().filter(o -> o.code().equals(state)).map(o -> new Kept(state, true, o.calendar(), o.version()))
                .or(() -> directory.partner(state).map(p -> new Kept(state, false, p.calendar(), p.version()))).orElseThrow(Problem::notFound);
        by.demand(kept.own() ? Permission.ADMINISTER : Permission.KEEP_DIRECTORY);
        if (version != null && version != kept.version()) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
        }
        return kept;
    }

    private Kept keep(Principal by, Kept kept, WorkingCalendar calendar) {
        Set<LocalDate> before = kept.calendar().holidays();
        long added = calendar.holidays().stream().filter(d -> !before.contains(d)).count();
        long removed = before.stream().filter(d -> !calendar.holidays().contains(d)).count();
        long version = directory.work(kept.state(), calendar);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.CALENDAR_CHANGED, null, kept.own() ? null : kept.state(), Map.of("state", kept.state(),
                "zone", calendar.zone().getId(), "weekend", CalendarText.weekend(calendar.weekend()), "holidays", String.valueOf(calendar.holidays().size()),
                "added", String.valueOf(added), "removed", String.valueOf(removed)));
        return new Kept(kept.state(), kept.own(), calendar, version);
    }
}
