package iti.web.casefile;

import iti.access.People;
import iti.casefile.CaseFile;
import iti.casefile.Diversion;
import iti.casefile.DiversionFinding;
import iti.casefile.DiversionFindings;
import iti.directory.Directory;
import iti.directory.PartnerState;
import iti.firearm.Firearm;
import iti.request.Hops;
import iti.request.OnwardRelease;
import iti.request.SupplyChain;
import iti.request.SupplyChains;
import iti.request.TracingRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The part of a case's page that joins its requests: supply chain, point of diversion, tree of hops, and what they propose next (ITI 5, 15 (c), 20). */
@RequestScoped
public class ChainSheet {

    /** Weapons that are shown on the page of their case with their chains; of more each has them on its own page. */
    private static final int FEW = 3;

    private final SupplyChains chains;
    private final DiversionFindings findings;
    private final Hops hops;
    private final OnwardRelease onward;
    private final Directory directory;
    private final People people;
    private final Models models;
    private final MvcContext mvc;

    @Inject
    public ChainSheet(SupplyChains chains, DiversionFindings findings, Hops hops, OnwardRelease onward, Directory directory, People people, Models models, MvcContext mvc) {
        this.chains = chains;
        this.findings = findings;
        this.hops = hops;
        this.onward = onward;
        this.directory = directory;
        this.people = people;
        this.models = models;
        this.mvc = mvc;
    }

    /** Puts the part together. @return the States that answers name and that were not asked yet */
    List<RequestTree.Named> put(CaseFile file, List<CaseSheet.Branch> branches) {
        ChainWords words = new ChainWords(mvc.getLocale(), directory.ownState().code(), directory::nameOf);
        boolean few = file.firearms().size() <= FEW;
        models.put("few", few);
        models.put("chains", few ? file.firearms().stream().map(f -> weaponChain(file, f, words)).toList() : List.of());
        List<iti.request.Hop> tree = hops.ofCase(file.id());
        models.put("hops", new RequestTree(branches, directory::nameOf, mvc.getLocale()).of(tree));
        models.put("outgrown", branches.stream().map(b -> b.row().request()).filter(onward::outgrew).map(TracingRequest::id).collect(Collectors.toSet()));
        List<RequestTree.Named> named = RequestTree.named(tree, directory.partners().stream().map(PartnerState::code).toList());
        models.put("named", named);
        return named;
    }

    /** The chain of one weapon, for its own page. */
    WeaponChain of(CaseFile file, Firearm weapon) {
        return weaponChain(file, weapon, new ChainWords(mvc.getLocale(), directory.ownState().code(), directory::nameOf));
    }

    private WeaponChain weaponChain(CaseFile file, Firearm weapon, ChainWords words) {
        SupplyChain chain = chains.of(file.id(), weapon.id());
        Optional<DiversionFinding> finding = findings.of(weapon.id());
        Optional<Diversion> found = finding.map(DiversionFinding::diversion);
        return new WeaponChain(weapon.id(), words.draw(file.number(), file.recovery(), weapon.description(), chain, found), words.holder(chain), found.map(d -> new Found(d, d.established() ? words.period(d) : "",
                people.nameOf(finding.get().foundBy()), finding.get().foundAt())).orElse(null));
    }

    /**
     * The chain of one weapon.
     *
     * @param holder the last legal holder in words; empty when nobody is known
     * @param found  what was found about the point of diversion, or null
     */
    public record WeaponChain(UUID weapon, SupplyChainDrawing drawing, String holder, Found found) {
    }

    /** A finding with the day or period in words, and who found it when. */
    public record Found(Diversion diversion, String when, String by, Instant at) {
    }
}
