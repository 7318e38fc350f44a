package iti.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A bearer token of the API, by its digest. It has the rights its person has at the time of each call. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    private String digest;
    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id")
    private User user;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ApiToken() {
    }

    ApiToken(String digest, User user, Instant expiresAt) {
        this.digest = digest;
        this.user = user;
        this.expiresAt = expiresAt;
    }

    User user() {
        return user;
    }

    boolean validAt(Instant now) {
        return now.isBefore(expiresAt) && user.active();
    }
}
