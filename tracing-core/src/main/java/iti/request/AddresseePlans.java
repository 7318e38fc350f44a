package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.directory.Directory;
import iti.directory.PartnerState;
import iti.firearm.AddresseeProposal;
import iti.firearm.Firearm;
import iti.firearm.RoutingReason;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.reference.Addressing;
import iti.reference.RoutingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Splits the weapons of a large recovery by the State to be asked, and drafts one request for each State (ITI 16, 17). */
@ApplicationScoped
public class AddresseePlans {

    private final EntityManager em;
    private final CaseFiles cases;
    private final TracingRequests requests;
    private final DraftRequest drafts;
    private final Directory directory;
    private final Addressing addressing;
    private final Ledger ledger;

    @Inject
    public AddresseePlans(EntityManager em, CaseFiles cases, TracingRequests requests, DraftRequest drafts, Directory directory, Addressing addressing, Ledger ledger) {
        this.em = em;
        this.cases = cases;
        this.requests = requests;
        this.drafts = drafts;
        this.directory = directory;
        this.addressing = addressing;
        this.ledger = ledger;
    }

    /** The plan as it stands: the first proposal of each weapon's marks, and what officers chose against it. */
    @Transactional
    public AddresseePlan of(Principal by, UUID caseFile) {
        CaseFile file = cases.find(by, caseFile);
        Set<UUID> asked = asked(caseFile);
        Map<UUID, PlannedWeapon> chosen = chosen(caseFile);
        Set<String> enrolled = directory.partners().stream().map(PartnerState::code).collect(Collectors.toSet());
        RoutingRules rules = addressing.rules();
        Map<String, List<AddresseePlan.Weapon>> groups = new LinkedHashMap<>();
        List<Firearm> weapons = file.firearms();
        for (int i = 0; i < weapons.size(); i++) {
            Firearm weapon = weapons.get(i);
            if (!asked.contains(weapon.id())) {
                AddresseeProposal proposal = rules.of(weapon.description()).proposed().stream().findFirst().orElse(null);
                PlannedWeapon choice = chosen.get(weapon.id());
                String key = choice == null ? proposal == null ? AddresseePlan.Fate.NO_PROPOSAL.name() : proposal.state()
                        : choice.state() == null ? AddresseePlan.Fate.LEFT_OUT.name() : choice.state();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(new AddresseePlan.Weapon(weapon.id(), i + 1, weapon.description(), proposal, choice != null));
            }
        }
        return new AddresseePlan(groups.entrySet().stream().map(g -> group(g.getKey(), g.getValue(), enrolled))
                .sorted(Comparator.comparing(AddresseePlan.Group::fate).thenComparing(g -> -g.weapons().size()).thenComparing(AddresseePlan.Group::key)).toList(),
                weapons.size() - groups.values().stream().mapToInt(List::size).sum());
    }

    private static AddresseePlan.Group group(String key, List<AddresseePlan.Weapon> weapons, Set<String> enrolled) {
        AddresseePlan.Fate fate = key.equals(AddresseePlan.Fate.NO_PROPOSAL.name()) ? AddresseePlan.Fate.NO_PROPOSAL
                : key.equals(AddresseePlan.Fate.LEFT_OUT.name()) ? AddresseePlan.Fate.LEFT_OUT : AddresseePlan.Fate.ASK;
        Map<RoutingReason, Long> reasons = weapons.stream().filter(w -> !w.moved() && w.proposal() != null)
                .collect(Collectors.groupingBy(w -> w.proposal().reasons().get(0).code(), () -> new EnumMap<>(RoutingReason.class), Collectors.counting()));
        String state = fate == AddresseePlan.Fate.ASK ? key : null;
        return new AddresseePlan.Group(fate, state, state != null && enrolled.contains(state), List.copyOf(weapons), reasons);
    }

    /** Moves weapons to a State of the directory. */
    @Transactional
    public void move(Principal by, UUID caseFile, Set<UUID> weapons, String state) {
        new Issues().demandSome(weapons, "weapons").demand(state != null && directory.partner(state).isPresent(), "state", "unknownState").throwIfAny();
        choose(by, caseFile, weapons, state);
    }

    /** Leaves weapons out of the plan. */
    @Transactional
    public void leaveOut(Principal by, UUID caseFile, Set<UUID> weapons) {
        new Issues().demandSome(weapons, "weapons").throwIfAny();
        choose(by, caseFile, weapons, null);
    }

    /** Puts weapons back where their marks point to. */
    @Transactional
    public void putBack(Principal by, UUID caseFile, Set<UUID> weapons) {
        new Issues().demandSome(weapons, "weapons").throwIfAny();
        demandOfCase(by, caseFile, weapons);
        chosen(caseFile).values().stream().filter(p -> weapons.contains(p.firearm())).forEach(em::remove);
        changed(by, caseFile, weapons.size(), "");
    }

    /**
     * Drafts one request for each State of the plan that can be asked: a schedule for several weapons, a plain one for one. What ITI 15
     * and 17 demand beside the weapons is written as in the last request of the case.
     */
    @Transactional
    public List<TracingRequest> draft(Principal by, UUID caseFile) {
        by.demand(Permission.OPEN_TRACES);
        RequestContent content = requests.ofCase(caseFile).stream().reduce((a, b) -> b).map(TracingRequest::content).orElseGet(RequestContent::empty);
        List<AddresseePlan.Group> groups = of(by, caseFile).groups().stream().filter(AddresseePlan.Group::enrolled).toList();
        new Issues().demandSome(groups, "plan").throwIfAny();
        Set<UUID> planned = groups.stream().flatMap(g -> g.weapons().stream()).map(AddresseePlan.Weapon::id).collect(Collectors.toSet());
        chosen(caseFile).values().stream().filter(p -> planned.contains(p.firearm())).forEach(em::remove);
        return groups.stream().map(g -> {
            TracingRequest request = drafts.open(by, caseFile, g.weapons().stream().map(AddresseePlan.Weapon::id).toList(), null, g.state(), null);
            request.write(content);
            return request;
        }).toList();
    }

    private void choose(Principal by, UUID caseFile, Set<UUID> weapons, String state) {
        demandOfCase(by, caseFile, weapons);
        Map<UUID, PlannedWeapon> chosen = chosen(caseFile);
        weapons.forEach(w -> {
            PlannedWeapon planned = chosen.get(w);
            if (planned == null) {
                planned = new PlannedWeapon(w, caseFile);
                em.persist(planned);
            }
            planned.choose(state);
        });
        changed(by, caseFile, weapons.size(), state == null ? "" : state);
    }

    private void demandOfCase(Principal by, UUID caseFile, Set<UUID> weapons) {
        by.demand(Permission.OPEN_TRACES);
        Set<UUID> there = cases.find(by, caseFile).firearms().stream().map(Firearm::id).collect(Collectors.toSet());
        if (!there.containsAll(weapons)) {
            throw Problem.notFound();
        }
    }

    private void changed(Principal by, UUID caseFile, int weapons, String state) {
        ledger.append(caseFile, by.actor(), LedgerAct.CASE_CHANGED, Map.of("part", "plan", "weapons", String.valueOf(weapons), "state", state));
    }

    private Set<UUID> asked(UUID caseFile) {
        return requests.ofCase(caseFile).stream().filter(r -> r.status() != Status.WITHDRAWN).flatMap(r -> r.firearms().stream()).collect(Collectors.toSet());
    }

    private Map<UUID, PlannedWeapon> chosen(UUID caseFile) {
        return em.createQuery("select p from PlannedWeapon p where p.caseFile = :file", PlannedWeapon.class).setParameter("file", caseFile).getResultList().stream()
                .collect(Collectors.toMap(PlannedWeapon::firearm, Function.identity()));
    }
}
