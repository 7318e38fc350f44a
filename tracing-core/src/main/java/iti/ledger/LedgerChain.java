package iti.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Head of one chain: how many entries it has and the hash of the last. Only {@link Ledger} writes it. */
@Entity
@Table(name = "ledger_chain")
@NamedNativeQuery(name = LedgerChain.LOCKED, query = "select length, head_hash from ledger_chain where id = ?1 for update")
@NamedNativeQuery(name = LedgerChain.BEGUN, query = "insert into ledger_chain (id, length, head_hash) values (?1, 0, ?2)")
public class LedgerChain {

    /** Length and hash of the last entry as they stand in the database, by identity of the chain; locked until the transaction ends. */
    static final String LOCKED = "LedgerChain.locked";
    /** Begins a chain: identity, {@link EntryContent#GENESIS}. */
    static final String BEGUN = "LedgerChain.begun";

    @Id
    private UUID id;
    private long length;
    @Column(name = "head_hash")
    private String headHash;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected LedgerChain() {
    }

    LedgerChain(UUID id) {
        this.id = id;
        this.headHash = EntryContent.GENESIS;
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
