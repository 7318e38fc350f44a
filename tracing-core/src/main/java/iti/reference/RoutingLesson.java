package iti.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a State said of a weapon that it had neither made nor imported (ITI 20): that it was asked in vain, and whom it named. */
@Entity
@Table(name = "routing_lesson")
public class RoutingLesson {

    @Id
    @Column(name = "message_id")
    private UUID message;
    @Column(name = "maker_key")
    private String maker;
    @Column(name = "model_key")
    private String model;
    private String asked;
    private String suggested;
    @Column(name = "learned_at")
    private Instant learnedAt;

    protected RoutingLesson() {
    }

    RoutingLesson(UUID message, String maker, String model, String asked, String suggested, Instant learnedAt) {
        this.message = message;
        this.maker = maker;
        this.model = model;
        this.asked = asked;
        this.suggested = suggested;
        this.learnedAt = learnedAt;
    }

    UUID message() {
        return message;
    }
}
