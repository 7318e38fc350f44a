package iti.deconfliction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a person saw the notice of one {@link WeaponCheck}. */
@Entity
@Table(name = "weapon_match_seen")
public class WeaponMatchSeen {

    @Id
    private UUID id;
    @Column(name = "check_id")
    private UUID check;
    @Column(name = "user_id")
    private UUID user;
    @Column(name = "seen_at")
    private Instant seenAt;

    protected WeaponMatchSeen() {
    }

    WeaponMatchSeen(UUID check, UUID user, Instant seenAt) {
        this.id = UUID.randomUUID();
        this.check = check;
        this.user = user;
        this.seenAt = seenAt;
    }
}
