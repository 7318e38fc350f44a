package iti.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The working targets of the configuration, which hold where {@link NationalTargets} has no rule. They are national policy: the
 * Instrument gives no number of days (ITI 18, 19). Acknowledgement in working days, response in calendar days.
 */
@ApplicationScoped
public class Targets {

    private final int acknowledgeRoutine;
    private final int acknowledgeUrgent;
    private final int respondRoutine;
    private final int respondUrgent;

    @Inject
    public Targets(@ConfigProperty(name = "tracing.target.acknowledge.routine", defaultValue = "5") int acknowledgeRoutine,
                   @ConfigProperty(name = "tracing.target.acknowledge.urgent", defaultValue = "2") int acknowledgeUrgent,
                   @ConfigProperty(name = "tracing.target.respond.routine", defaultValue = "30") int respondRoutine,
                   @ConfigProperty(name = "tracing.target.respond.urgent", defaultValue = "1") int respondUrgent) {
        this.acknowledgeRoutine = acknowledgeRoutine;
        this.acknowledgeUrgent = acknowledgeUrgent;
        this.respondRoutine = respondRoutine;
        this.respondUrgent = respondUrgent;
    }

    /** The target of the configuration. */
    public WorkingTarget of(Priority priority) {
        boolean urgent = priority == Priority.URGENT;
        return new WorkingTarget(urgent ? acknowledgeUrgent : acknowledgeRoutine, urgent ? respondUrgent : respondRoutine, DayUnit.CALENDAR_DAYS,
                WorkingTarget.Source.CONFIGURATION, "");
    }
}
