package iti.request;

import iti.directory.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** An open request with the target that runs and the calendar of the State that owes the act. */
public record RunningDeadline(TracingRequest request, Deadline deadline, WorkingCalendar calendar) {

    /** Working days left, negative when over. */
    public int workingDaysLeft(Instant now) {
        return calendar.workingDaysBetween(calendar.dayOf(now), deadline.day());
    }

    /** Whether the close of the day that lies so many days after the target has passed, and the clock neither stands still nor was met. */
    boolean passed(int daysAfter, Instant now) {
        LocalDate day = deadline.day().plusDays(daysAfter);
        return deadline.open() && !deadline.stopped() && now.isAfter(calendar.closeOf(day));
    }
}
