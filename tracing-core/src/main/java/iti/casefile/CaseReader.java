package iti.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person who was given access to one case of ours or one request of another State (ITI 15 (a)); counts up to {@code H2}. */
@Entity
@Table(name = "case_reader")
public class CaseReader {

    @Id
    private UUID id;
    @Column(name = "subject_id")
    private UUID subject;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "given_by")
    private UUID givenBy;
    @Column(name = "given_at")
    private Instant givenAt;

    protected CaseReader() {
    }

    CaseReader(UUID subject, UUID person, UUID givenBy, Instant givenAt) {
        this.id = UUID.randomUUID();
        this.subject = subject;
        this.person = person;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    /** The case file or the request of another State. */
    public UUID subject() {
        return subject;
    }

    public UUID person() {
        return person;
    }

    public UUID givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
