package iti.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person with an account. Wrong passwords make the next attempt wait; they never lock the account for good. */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    private UUID id;
    private String login;
    private String name;
    @ManyToOne(optional = false)
    @JoinColumn(name = "unit_id")
    private Unit unit;
    private String roles;
    @Column(name = "password_hash")
    private String passwordHash;
    private boolean active;
    @Column(name = "failed_attempts")
    private int failedAttempts;
    @Column(name = "wait_until")
    private Instant waitUntil;
    @Column(name = "last_seen")
    private Instant lastSeen;
    @Version
    private long version;

    protected User() {
    }

    User(String login, String name, Unit unit, Set<Role> roles, String passwordHash) {
        this.id = UUID.randomUUID();
        this.login = login;
        this.name = name;
        this.unit = unit;
        this.passwordHash = passwordHash;
        this.active = true;
        give(roles);
    }

    void give(Set<Role> roles) {
        this.roles = roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    void setActive(boolean active) {
        this.active = active;
    }

    void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
        this.failedAttempts = 0;
        this.waitUntil = null;
    }

    /** Seconds to wait before the next attempt counts; 0 when none. */
    long secondsToWait(Instant now) {
        return waitUntil == null || !waitUntil.isAfter(now) ? 0 : Duration.between(now, waitUntil).toSeconds() + 1;
    }

    void failed(Instant now) {
        failedAttempts++;
        if (failedAttempts >= 3) {
            waitUntil = now.plusSeconds(Math.min(300, 1L << Math.min(9, failedAttempts - 2)));
        }
    }

    void succeeded(Instant now) {
        failedAttempts = 0;
        waitUntil = null;
        lastSeen = now;
    }

    public UUID id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public Unit unit() {
        return unit;
    }

    public Set<Role> roles() {
        return Arrays.stream(roles.split(",")).filter(r -> !r.isEmpty()).map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    String passwordHash() {
        return passwordHash;
    }

    public boolean active() {
        return active;
    }

    /** Time of the last sign-in before this one, or null. */
    public Instant lastSeen() {
        return lastSeen;
    }

    Principal principal() {
        return new Principal(id, login, name, unit.id(), unit.name(), Set.copyOf(roles()));
    }
}
