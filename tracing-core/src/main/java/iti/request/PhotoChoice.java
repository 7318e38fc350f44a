package iti.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which photos an officer chose to go along with a request. Without one, the usual photos go along. */
@Entity
@Table(name = "photo_choice")
public class PhotoChoice {

    @Id
    @Column(name = "request_id")
    private UUID request;
    private String photos;
    @Column(name = "chosen_by")
    private UUID chosenBy;
    @Column(name = "at_instant")
    private Instant at;
    @Version
    private long version;

    protected PhotoChoice() {
    }

    PhotoChoice(UUID request) {
        this.request = request;
    }

    void choose(Set<UUID> chosen, UUID by, Instant now) {
        this.photos = chosen.stream().sorted().map(UUID::toString).collect(Collectors.joining(","));
        this.chosenBy = by;
        this.at = now;
    }

    Set<UUID> photos() {
        return photos.isEmpty() ? Set.of() : Arrays.stream(photos.split(",")).map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public UUID chosenBy() {
        return chosenBy;
    }

    public Instant at() {
        return at;
    }
}
