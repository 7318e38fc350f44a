package iti.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.UUID;

/** The pages of a reply on paper, byte for byte as they came. */
@Entity
@Table(name = "paper_page")
public class PaperPage {

    @Id
    @Column(name = "reply_id")
    private UUID reply;
    @Lob
    private byte[] content;

    protected PaperPage() {
    }

    PaperPage(UUID reply, byte[] content) {
        this.reply = reply;
        this.content = content;
    }

    public UUID reply() {
        return reply;
    }

    public byte[] content() {
        return content;
    }
}
