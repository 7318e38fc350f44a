package iti.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Head of one chain: how many entries it has and the hash of the last. */
@Entity
@Table(name = "ledger_chain")
public class LedgerChain {

    @Id
    private UUID id;
    private long length;
    @Column(name = "head_hash")
    private String headHash;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Version
    private Long version;

    protected LedgerChain() {
    }

    LedgerChain(UUID id) {
        this.id = id;
        this.headHash = EntryContent.GENESIS;
    }

    LedgerEntry append(Instant at, LedgerEntry.Act act) {
        LedgerEntry entry = new LedgerEntry(id, length, at, headHash, act);
        length++;
        headHash = entry.hash();
        updatedAt = at;
        return entry;
    }

    public UUID id() {
        return id;
    }

    public long length() {
        return length;
    }

    public String headHash() {
        return headHash;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
