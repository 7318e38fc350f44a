package iti.web.request;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.web.frame.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What happened, from the ledger, newest first. Readings are in the ledger and not shown here. */
@RequestScoped
public class Timeline {

    private static final Set<LedgerAct> UNSEEN = EnumSet.of(LedgerAct.CASE_READ, LedgerAct.DOCUMENT_READ, LedgerAct.CASE_PRINTED, LedgerAct.DOCUMENT_CERTIFIED,
            LedgerAct.DOCUMENT_COUNTERSIGNED, LedgerAct.DELIVERY_ATTEMPTED, LedgerAct.HOLDER_READ, LedgerAct.LEDGER_READ, LedgerAct.NOTICE_SEEN,
            LedgerAct.INQUIRY_SCAN_READ, LedgerAct.INQUIRY_SCAN_KEPT, LedgerAct.PAPER_REPLY_READ);
    private static final Set<LedgerAct> PAUSES = EnumSet.of(LedgerAct.INFORMATION_SOUGHT, LedgerAct.RESPONSE_DELAYED, LedgerAct.DEADLINE_EXTENDED);
    private static final Set<LedgerAct> LEAVES = EnumSet.of(LedgerAct.REQUEST_ISSUED, LedgerAct.DELIVERED, LedgerAct.HANDED_OVER, LedgerAct.INQUIRY_SENT,
            LedgerAct.INQUIRY_REMINDED);
    private static final Set<LedgerAct> EITHER = EnumSet.of(LedgerAct.REQUEST_ACKNOWLEDGED, LedgerAct.RESPONDED, LedgerAct.REQUEST_REFUSED,
            LedgerAct.INFORMATION_SUPPLIED, LedgerAct.RESPONDED_INTERIM, LedgerAct.REQUEST_MISROUTED, LedgerAct.REQUEST_DUPLICATE, LedgerAct.RESPONSE_CORRECTED,
            LedgerAct.CLARIFICATION_SOUGHT, LedgerAct.CLARIFICATION_GIVEN, LedgerAct.CONSENT_SOUGHT, LedgerAct.CONSENT_DECIDED, LedgerAct.REMINDED,
            LedgerAct.REQUEST_WITHDRAWN, LedgerAct.REQUEST_CORRECTED, LedgerAct.REQUEST_REOPENED);
    private static final Set<LedgerAct> ARRIVES = EnumSet.of(LedgerAct.REQUEST_RECEIVED, LedgerAct.INQUIRY_ANSWERED, LedgerAct.DOCUMENT_PLACED, LedgerAct.PAPER_REPLY_FILED);

    private static final Set<LedgerAct> NOTES = EnumSet.of(LedgerAct.NOTE_KEPT, LedgerAct.PAPER_REPLY_TYPED);

    private static final int SHOWN = 60;

    private final Ledger ledger;
    private final Actors actors;
    private final Models models;
    private final MvcContext mvc;

    @Inject
    public Timeline(Ledger ledger, Actors actors, Models models, MvcContext mvc) {
        this.ledger = ledger;
        this.actors = actors;
        this.models = models;
        this.mvc = mvc;
    }

    /** Puts the newest events of a chain into the model of the page, and how many older ones there are. */
    public void put(UUID chain) {
        List<LedgerEntry> newest = ledger.newestBut(chain, UNSEEN, SHOWN + 1);
        models.put("events", newest.stream().limit(SHOWN).map(this::event).toList());
        models.put("older", newest.size() <= SHOWN ? 0 : ledger.countBut(chain, UNSEEN) - SHOWN);
    }

    private Event event(LedgerEntry entry) {
        Locale locale = mvc.getLocale();
        return new Event(kind(entry), entry.at(), PageTexts.text(locale, "act." + entry.act()), entry.counterpart(), actors.name(entry.actor(), locale));
    }

    private static String kind(LedgerEntry entry) {
        if (PAUSES.contains(entry.act())) {
            return "pause";
        }
        if (ARRIVES.contains(entry.act()) || EITHER.contains(entry.act()) && entry.actor().startsWith("state:")) {
            return "in";
        }
        if (LEAVES.contains(entry.act()) || EITHER.contains(entry.act())) {
            return "out";
        }
        return NOTES.contains(entry.act()) ? "note" : "";
    }

    /**
     * @param kind     {@code in}, {@code out}, {@code pause}, {@code note} or empty
     * @param sentence what was done
     * @param state    the other State concerned, or null
     * @param actor    who did it
     */
    public record Event(String kind, Instant at, String sentence, String state, String actor) {
    }
}
