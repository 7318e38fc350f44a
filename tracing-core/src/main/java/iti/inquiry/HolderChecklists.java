package iti.inquiry;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The checklist of record holders of a request. */
@ApplicationScoped
public class HolderChecklists {

    private final EntityManager em;
    private final TracingRequests requests;
    private final Inquiries inquiries;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public HolderChecklists(EntityManager em, TracingRequests requests, Inquiries inquiries, Directory directory, Ledger ledger, Clock clock) {
        this.em = em;
        this.requests = requests;
        this.inquiries = inquiries;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The checklist of a request that was loaded for this person. */
    @Transactional
    public HolderChecklist of(UUID request) {
        List<Inquiry> all = inquiries.of(request);
        Map<HolderKind, NotAsked> reasons = reasons(request);
        return new HolderChecklist(Arrays.stream(HolderKind.values())
                .map(k -> HolderCheck.of(k, all, reasons.get(k), directory.ownState().calendar(), clock.instant())).toList());
    }

    /**
     * Says why kinds of record holders are not asked; a reason given before is replaced.
     *
     * @throws Problem {@code INVALID_INPUT}: no kind, no reason, or a kind that was asked ({@code wasAsked})
     */
    @Transactional
    public void notAsked(Principal by, UUID request, Set<HolderKind> kinds, String reason) {
        TracingRequest about = requests.find(by.demand(Permission.ANSWER), request);
        Issues issues = new Issues().demandSome(kinds, "notAsked.kinds").demandText(reason, "notAsked.reason").limit(reason, 500, "notAsked.reason");
        if (issues.isEmpty()) {
            issues.demand(inquiries.of(request).stream().map(Inquiry::holderKind).noneMatch(kinds::contains), "notAsked.kinds", "wasAsked");
        }
        issues.throwIfAny();
        Map<HolderKind, NotAsked> known = reasons(request);
        kinds.stream().sorted().forEach(kind -> {
            NotAsked line = known.getOrDefault(kind, new NotAsked(request, kind));
            line.say(reason.strip(), by.id(), clock.instant());
            em.persist(line);
            ledger.append(about.chain(), by.actor(), LedgerAct.HOLDER_NOT_ASKED, about.id(), null, Map.of("kind", kind.name()));
        });
    }

    private Map<HolderKind, NotAsked> reasons(UUID request) {
        return em.createQuery("select n from NotAsked n where n.request = :request", NotAsked.class).setParameter("request", request)
                .getResultStream().collect(Collectors.toMap(NotAsked::kind, Function.identity()));
    }
}
