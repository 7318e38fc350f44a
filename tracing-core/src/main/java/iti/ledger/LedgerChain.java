package iti.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Head of one chain: how many entries it has and the hash of the last.
 * The named query is what {@code find} with a pessimistic lock does. Its statement is made once: {@code find} would make it anew for each entry, as would a lock
 * mode in place of the hint. Without the last hint it would also overwrite what this transaction appended and has not written yet.
 */
@Entity
@Table(name = "ledger_chain")
@NamedQuery(name = LedgerChain.LOCKED, query = "select c from LedgerChain c where c.id = :id", hints = {
    @QueryHint(name = "eclipselink.query-type", value = "ReadObject"), @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock"),
    @QueryHint(name = "eclipselink.refresh", value = "False")})
public class LedgerChain {

    /** By {@code id}; locked until the transaction ends, as it stands in the database, or as it stands here when this transaction has it locked already. */
    static final String LOCKED = "LedgerChain.locked";

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
