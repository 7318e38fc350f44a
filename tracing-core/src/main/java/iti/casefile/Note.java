package iti.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An internal note. It never leaves the State. {@code subject} is the case file or the incoming request it is about. */
@Entity
@Table(name = "note")
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "note_seq")
    @SequenceGenerator(name = "note_seq", sequenceName = "note_seq", allocationSize = 50)
    private Long id;
    @Column(name = "subject_id")
    private UUID subject;
    private UUID author;
    @Column(name = "at_instant")
    private Instant at;
    private String text;

    protected Note() {
    }

    Note(UUID subject, UUID author, Instant at, String text) {
        this.subject = subject;
        this.author = author;
        this.at = at;
        this.text = text;
    }

    public UUID author() {
        return author;
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return text;
    }
}
