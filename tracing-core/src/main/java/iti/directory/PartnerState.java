package iti.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/** Another State: its authority, point of contact (ITI 25, 31), working calendar and how documents reach it. */
@Entity
@Table(name = "partner_state")
public class PartnerState {

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
    private String endpoint;
    @Enumerated(EnumType.STRING)
    @Column(name = "requester_kind")
    private RequesterKind kind;
    private String resolution;
    @Version
    private long version;

    protected PartnerState() {
    }

    PartnerState(StateDetails details) {
        this.code = details.code();
        change(details);
    }

    void change(StateDetails details) {
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
        this.endpoint = details.endpoint() == null || details.endpoint().isBlank() ? null : details.endpoint();
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

    public String languages() {
        return languages;
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

    /** What was typed, for the form that changes it. */
    public StateDetails details() {
        return new StateDetails(code, name, authority, pointOfContact, phone, email, languages, zone, weekend, holidays, endpoint, kind, resolution);
    }

    /** Address of the other system; empty when documents go by hand. */
    public Optional<String> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    public long version() {
        return version;
    }
}
