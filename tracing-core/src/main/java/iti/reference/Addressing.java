package iti.reference;

import iti.directory.Directory;
import iti.firearm.FirearmDescription;
import iti.firearm.Routing;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whom to ask about a weapon, from its marks, the reference and what other States answered before (ITI 5, 8, 20). */
@ApplicationScoped
public class Addressing {

    private final EntityManager em;
    private final References references;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Addressing(EntityManager em, References references, Directory directory, Ledger ledger, Clock clock) {
        this.em = em;
        this.references = references;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Ranks the States that a weapon points to. For a part: {@link FirearmDescription#narrowedTo}. */
    @Transactional
    public Routing of(FirearmDescription weapon) {
        return rules().of(weapon);
    }

    /** The same for many weapons. */
    @Transactional
    public RoutingRules rules() {
        Map<String, String> names = new HashMap<>();
        directory.states().forEach(p -> names.put(p.code(), p.name()));
        String own = directory.ownState().code();
        names.put(own, directory.ownState().name());
        return new RoutingRules(references.catalogue(), own, names, lessons());
    }

    private Lessons lessons() {
        return new Lessons(em.createQuery("select l.maker, l.model, l.asked, l.suggested, count(l) from RoutingLesson l group by l.maker, l.model, l.asked, l.suggested", Object[].class)
                .getResultList().stream().map(r -> new Lessons.Lesson((String) r[0], (String) r[1], (String) r[2], (String) r[3], (Long) r[4])).toList());
    }

    /**
     * Keeps what an answer taught: the asked State had neither made nor imported the weapon, and perhaps named another. A weapon without a make teaches nothing.
     *
     * @param chain     chain of the case
     * @param actor     who answered, as it stands in the ledger
     * @param message   the answer; the same one teaches once
     * @param suggested ISO 3166-1 alpha-2, or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(UUID chain, String actor, UUID request, UUID message, String make, String model, String asked, String suggested) {
        String maker = references.catalogue().makerKey(make);
        if (maker.isEmpty() || em.find(RoutingLesson.class, message) != null) {
            return;
        }
        String state = suggested != null && suggested.matches("[A-Z]{2}") ? suggested : null;
        em.persist(new RoutingLesson(message, cut(maker), cut(Spelling.key(model)), asked, state, clock.instant()));
        ledger.append(chain, actor, LedgerAct.ROUTING_LEARNED, request, asked, Map.of("message", message.toString(), "suggested", state == null ? "" : state));
    }

    private static String cut(String key) {
        return key.length() <= 120 ? key : key.substring(0, 120);
    }
}
