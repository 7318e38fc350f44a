package iti.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.UUID;

/** The scanned page of a reply, byte for byte as it came. */
@Entity
@Table(name = "inquiry_scan")
public class StoredScan {

    @Id
    @Column(name = "inquiry_id")
    private UUID inquiry;
    @Lob
    private byte[] content;

    protected StoredScan() {
    }

    StoredScan(UUID inquiry, byte[] content) {
        this.inquiry = inquiry;
        this.content = content;
    }

    public UUID inquiry() {
        return inquiry;
    }

    public byte[] content() {
        return content;
    }
}
