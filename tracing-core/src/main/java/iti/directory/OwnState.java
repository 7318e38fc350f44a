package iti.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The State, panel of experts or peace operation this installation belongs to, with its point of contact and its own ways of work (ITI 14, 25). There is exactly one row once set-up is done. */
@Entity
@Table(name = "own_state")
public class OwnState {

    @Id
    private String code;
    private String name;
    private String authority;
    @Column(name = "point_of_contact")
    private String pointOfContact;
    private String phone;
    private String email;
    private String languages;
    private String zone;
    private String weekend;
    private String holidays;
    @Enumerated(EnumType.STRING)
    @Column(name = "requester_kind")
    private RequesterKind kind;
    private String resolution;
    @Version
    private long version;

    protected OwnState() {
    }

    OwnState(StateDetails details) {
        this.code = details.code();
        this.name = details.name();
        this.authority = details.authority();
        this.pointOfContact = details.pointOfContact();
        this.phone = details.phone();
        this.email = details.email();
        this.languages = details.languages();
        this.zone = details.zone();
        this.weekend = details.weekend();
        this.holidays = details.holidays();
        this.kind = details.kind();
        this.resolution = details.resolution();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String authority() {
        return authority;
    }

    public String pointOfContact() {
        return pointOfContact;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    /** BCP 47 tags, best first, for example {@code fr, en}; null when none is given. */
    public String languages() {
        return languages;
    }

    void speak(String listed) {
        this.languages = listed;
    }

    public RequesterKind kind() {
        return kind;
    }

    /** The resolution that gives the mandate; null for a State. */
    public String resolution() {
        return resolution;
    }

    public WorkingCalendar calendar() {
        return CalendarText.parse(zone, weekend, holidays);
    }

    void work(WorkingCalendar calendar) {
        this.zone = calendar.zone().getId();
        this.weekend = CalendarText.weekend(calendar.weekend());
        this.holidays = CalendarText.holidays(calendar.holidays());
    }

    public long version() {
        return version;
    }
}
