package iti.photo;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The bytes of a photo, kept once under their digest, whatever case or document they belong to. */
@Entity
@Table(name = "picture")
public class Picture {

    @Id
    private String sha256;
    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] content;
    @Lob
    private byte[] thumbnail;

    protected Picture() {
    }

    Picture(String sha256, byte[] content, byte[] thumbnail) {
        this.sha256 = sha256;
        this.content = content;
        this.thumbnail = thumbnail;
    }

    /** 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }

    /** The same picture, small, as JPEG; null when it cannot be shown. */
    byte[] thumbnail() {
        return thumbnail;
    }
}
