package iti.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A running number that was given out. */
@Entity
@Table(name = "issued_number")
class IssuedNumber {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "running_number_seq")
    @SequenceGenerator(name = "running_number_seq", sequenceName = "running_number_seq", allocationSize = 1)
    @Column(name = "running_number")
    private Long value;
    private String prefix;
    @Column(name = "issued_at")
    private Instant issuedAt;

    protected IssuedNumber() {
    }

    IssuedNumber(String prefix, Instant issuedAt) {
        this.prefix = prefix;
        this.issuedAt = issuedAt;
    }

    long value() {
        return value;
    }
}
