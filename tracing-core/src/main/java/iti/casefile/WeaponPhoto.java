package iti.casefile;

import iti.access.Principal;
import iti.firearm.Component;
import iti.firearm.MarkKind;
import iti.photo.CleanPhoto;
import iti.photo.PhotoFormat;
import iti.photo.PhotoSubject;
import iti.photo.Stripped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A photo of one weapon of a case. It can be withdrawn with a reason; it is never deleted. */
@Entity
@Table(name = "weapon_photo")
public class WeaponPhoto {

    @Id
    private UUID id;
    @Column(name = "case_file_id")
    private UUID caseFile;
    @Column(name = "firearm_id")
    private UUID firearm;
    @Enumerated(EnumType.STRING)
    private PhotoSubject subject;
    @Enumerated(EnumType.STRING)
    @Column(name = "mark_kind")
    private MarkKind markKind;
    @Enumerated(EnumType.STRING)
    private Component component;
    @Column(name = "mark_text")
    private String markText;
    private String caption;
    @Column(name = "taken_by")
    private String takenBy;
    @Column(name = "taken_on")
    private LocalDate takenOn;
    private String sha256;
    private int width;
    private int height;
    @Column(name = "size_bytes")
    private int size;
    @Column(name = "original_sha256")
    private String originalSha256;
    @Enumerated(EnumType.STRING)
    @Column(name = "original_format")
    private PhotoFormat originalFormat;
    @Column(name = "original_size")
    private int originalSize;
    private String stripped;
    @Column(name = "added_by")
    private UUID addedBy;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawal_reason")
    private String withdrawalReason;
    @Version
    private long version;

    protected WeaponPhoto() {
    }

    WeaponPhoto(UUID caseFile, UUID firearm, PhotoNote note, CleanPhoto photo, Principal by, Instant now) {
        this.id = UUID.randomUUID();
        this.caseFile = caseFile;
        this.firearm = firearm;
        this.subject = note.subject();
        this.markKind = note.markKind();
        this.component = note.component();
        this.markText = note.markText();
        this.caption = note.caption().strip();
        this.takenBy = note.takenBy().strip();
        this.takenOn = note.takenOn();
        this.sha256 = photo.sha256();
        this.width = photo.width();
        this.height = photo.height();
        this.size = photo.content().length;
        this.originalSha256 = photo.originalSha256();
        this.originalFormat = photo.originalFormat();
        this.originalSize = photo.originalSize();
        this.stripped = photo.stripped().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.addedBy = by.id();
        this.addedAt = now;
    }

    void withdraw(Principal by, String reason, Instant now) {
        this.withdrawnBy = by.id();
        this.withdrawnAt = now;
        this.withdrawalReason = reason;
    }

    public UUID id() {
        return id;
    }

    public UUID caseFile() {
        return caseFile;
    }

    public UUID firearm() {
        return firearm;
    }

    public PhotoNote note() {
        return new PhotoNote(subject, markKind, component, markText, caption, takenBy, takenOn);
    }

    /** SHA-256 of the photo as it is kept and sent, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    /** SHA-256 of the file as it came, which is not kept: whoever still has it can prove that it is the same. */
    public String originalSha256() {
        return originalSha256;
    }

    public PhotoFormat originalFormat() {
        return originalFormat;
    }

    /** In bytes. */
    public int originalSize() {
        return originalSize;
    }

    /** What that file carried beside the picture and the photo does not. */
    public Set<Stripped> stripped() {
        return stripped.isEmpty() ? Set.of() : Arrays.stream(stripped.split(",")).map(Stripped::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stripped.class)));
    }

    public UUID addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Null while it stands. */
    public UUID withdrawnBy() {
        return withdrawnBy;
    }

    /** Null while it stands. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Null while it stands. */
    public String withdrawalReason() {
        return withdrawalReason;
    }
}
