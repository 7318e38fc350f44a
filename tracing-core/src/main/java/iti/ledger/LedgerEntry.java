package iti.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One entry of one chain. Never updated, never deleted. */
@Entity
@NamedNativeQuery(name = LedgerEntry.APPENDED, query = "insert into ledger_entry (id, chain_id, position, at_instant, actor, act, request_id, counterpart, details, previous_hash, hash) "
        + "values (nextval('ledger_entry_seq'), ?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, ?8, ?9, ?10); "
        + "update ledger_chain set length = ?11, head_hash = ?10, updated_at = ?3 where id = ?1")
@Table(name = "ledger_entry")
public class LedgerEntry {

    /** Writes an entry and moves the head of its chain: what stands in {@link #content} in its order, the hash, the new length. */
    static final String APPENDED = "LedgerEntry.appended";

    @Id
    private Long id;
    @Column(name = "chain_id")
    private UUID chain;
    private long position;
    @Column(name = "at_instant")
    private Instant at;
    private String actor;
    @Enumerated(EnumType.STRING)
    private LedgerAct act;
    @Column(name = "request_id")
    private UUID request;
    private String counterpart;
    private String details;
    @Column(name = "previous_hash")
    private String previousHash;
    private String hash;

    protected LedgerEntry() {
    }

    LedgerEntry(UUID chain, long position, Instant at, String previousHash, Act act) {
        this.chain = chain;
        this.position = position;
        this.at = at;
        this.actor = act.actor();
        this.act = act.act();
        this.request = act.request();
        this.counterpart = act.counterpart();
        this.details = act.details();
        this.previousHash = previousHash;
        this.hash = content().hash();
    }

    /** What a caller says of an act; the ledger adds place, time and hash. */
    record Act(String actor, LedgerAct act, UUID request, String counterpart, String details) {
    }

    public EntryContent content() {
        return new EntryContent(chain.toString(), position, at.toString(), actor, act.name(),
                request == null ? "" : request.toString(), counterpart == null ? "" : counterpart, details, previousHash);
    }

    public Long id() {
        return id;
    }

    public UUID chain() {
        return chain;
    }

    /** 0 for the first entry of the chain. */
    public long position() {
        return position;
    }

    public Instant at() {
        return at;
    }

    /** {@code user:<uuid>}, {@code state:<code>}, {@code company:<inquiry>} or {@code system}. */
    public String actor() {
        return actor;
    }

    public LedgerAct act() {
        return act;
    }

    public UUID request() {
        return request;
    }

    /** ISO code of the other State concerned, or null. */
    public String counterpart() {
        return counterpart;
    }

    /** Canonical JSON object of codes, counts and digests. */
    public String details() {
        return details;
    }

    public String previousHash() {
        return previousHash;
    }

    public String hash() {
        return hash;
    }
}
