package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The working targets of this State, kept by the supervisor or the administrator. A rule for one State goes before a rule for any, and
 * both go before the configuration. A changed rule counts at once, also for requests that run: dates are derived, and what stopped the
 * clock stays counted.
 */
@ApplicationScoped
public class NationalTargets {

    private final EntityManager em;
    private final Directory directory;
    private final Targets configured;
    private final Ledger ledger;

    @Inject
    public NationalTargets(EntityManager em, Directory directory, Targets configured, Ledger ledger) {
        this.em = em;
        this.directory = directory;
        this.configured = configured;
        this.ledger = ledger;
    }

    /** All rules, those for any State first. */
    @Transactional
    public List<TargetRule> all(Principal by) {
        demand(by);
        return rules();
    }

    /** What holds where there is no rule. */
    public WorkingTarget configured(Priority priority) {
        return configured.of(priority);
    }

    /**
     * Makes the rule of its scope, or changes it.
     *
     * @throws Problem {@code INVALID_INPUT}
     */
    @Transactional
    public TargetRule keep(Principal by, TargetDetails details) {
        demand(by);
        Issues issues = details.issues();
        issues.demand(details.counterpart().isEmpty() || directory.partner(details.counterpart()).isPresent(), "counterpart", "unknownState");
        issues.throwIfAny();
        Optional<TargetRule> known = rules().stream().filter(r -> r.details().counterpart().equals(details.counterpart()) && r.details().side() == details.side()
                && r.details().priority() == details.priority()).findFirst();
        TargetRule rule = known.orElseGet(() -> new TargetRule(details));
        if (known.isPresent()) {
            rule.change(details);
        } else {
            em.persist(rule);
        }
        record(by, details, Map.of("acknowledge", String.valueOf(details.acknowledgeDays()), "respond", String.valueOf(details.respondDays()),
                "respondIn", details.respondIn().name()));
        return rule;
    }

    /** Takes a rule away; the next general one holds then. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public void drop(Principal by, UUID id) {
        demand(by);
        TargetRule rule = em.find(TargetRule.class, id);
        if (rule == null) {
            throw Problem.notFound();
        }
        em.remove(rule);
        record(by, rule.details(), Map.of("dropped", "true"));
    }

    List<TargetRule> rules() {
        return em.createQuery("select t from TargetRule t order by t.counterpart, t.side, t.priority", TargetRule.class).getResultList();
    }

    /** The most specific target for a request among these rules. */
    WorkingTarget target(List<TargetRule> rules, TracingRequest request) {
        return rules.stream().filter(r -> r.covers(request.counterpart(), request.side(), request.priority())).map(TargetRule::target)
                .max(Comparator.comparing(WorkingTarget::source)).orElseGet(() -> configured.of(request.priority()));
    }

    private static void demand(Principal by) {
        if (!by.may(Permission.APPROVE) && !by.may(Permission.ADMINISTER)) {
            throw Problem.of(ProblemKind.NOT_PERMITTED, Map.of("permission", Permission.APPROVE.name()));
        }
    }

    private void record(Principal by, TargetDetails details, Map<String, String> what) {
        Map<String, String> all = new HashMap<>(what);
        all.put("side", details.side().name());
        all.put("priority", details.priority().name());
        all.put("state", details.counterpart());
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.TARGET_CHANGED, null, details.counterpart().isEmpty() ? null : details.counterpart(), all);
    }
}
