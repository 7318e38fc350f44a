package iti.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A national working target for one State or any, one side and one priority. There is one rule for each such scope. */
@Entity
@Table(name = "target_rule")
public class TargetRule {

    @Id
    private UUID id;
    /** Empty for any State. */
    private String counterpart;
    @Enumerated(EnumType.STRING)
    private Side side;
    @Enumerated(EnumType.STRING)
    private Priority priority;
    @Column(name = "acknowledge_days")
    private int acknowledgeDays;
    @Column(name = "respond_days")
    private int respondDays;
    @Enumerated(EnumType.STRING)
    @Column(name = "respond_in")
    private DayUnit respondIn;
    @Version
    private long version;

    protected TargetRule() {
    }

    TargetRule(TargetDetails details) {
        this.id = UUID.randomUUID();
        this.counterpart = details.counterpart();
        this.side = details.side();
        this.priority = details.priority();
        change(details);
    }

    void change(TargetDetails details) {
        this.acknowledgeDays = details.acknowledgeDays();
        this.respondDays = details.respondDays();
        this.respondIn = details.respondIn();
    }

    boolean covers(String state, Side ofSide, Priority ofPriority) {
        return (counterpart.isEmpty() || counterpart.equals(state)) && side == ofSide && priority == (ofPriority == null ? Priority.ROUTINE : ofPriority);
    }

    WorkingTarget target() {
        return new WorkingTarget(acknowledgeDays, respondDays, respondIn,
                counterpart.isEmpty() ? WorkingTarget.Source.ANY_STATE : WorkingTarget.Source.ONE_STATE, counterpart);
    }

    public UUID id() {
        return id;
    }

    public TargetDetails details() {
        return new TargetDetails(counterpart, side, priority, acknowledgeDays, respondDays, respondIn);
    }
}
