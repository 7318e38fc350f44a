package iti.web.casefile;

import iti.request.TracingRequest;
import iti.web.frame.PageTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The requests of a case in words: one line each, nested by the request they follow from, with dead ends and open ends (ITI 5, 20). */
final class RequestTree {

    private final List<CaseSheet.Branch> branches;
    private final UnaryOperator<String> states;
    private final Locale locale;

    RequestTree(List<CaseSheet.Branch> branches, UnaryOperator<String> states, Locale locale) {
        this.branches = branches;
        this.states = states;
        this.locale = locale;
    }

    List<Hop> of(List<iti.request.Hop> hops) {
        return hops.stream().map(h -> hop(h, null)).toList();
    }

    private Hop hop(iti.request.Hop hop, String namedBy) {
        TracingRequest request = hop.request();
        CaseSheet.Branch branch = branches.stream().filter(b -> b.row().request().id().equals(request.id())).findFirst().orElseThrow();
        List<Hop> below = new ArrayList<>(hop.next().stream().map(h -> hop(h, hop.names() != null && hop.names().equals(h.request().requestedState()) ? request.requestedState() : null)).toList());
        hop.further().keySet().forEach(state -> below.add(new Hop(name(state), PageTexts.text(locale, "hop.named", states.apply(request.requestedState())),
                PageTexts.text(locale, "chain.notasked"), "draft", "#next-" + request.id() + "-" + state, hop.depth() + 1, null, List.of())));
        String key = branch.row().due() == null ? "status." + request.status() : branch.row().key();
        String note = namedBy == null ? request.number() : request.number() + ", " + PageTexts.text(locale, "hop.named", states.apply(namedBy));
        return new Hop(request.requestedState() == null ? PageTexts.text(locale, "case.undecided") : name(request.requestedState()), note,
                PageTexts.text(locale, key, branch.row().days()), branch.row().kind(), "#r-" + request.number(), hop.depth(), hop.deadEnd().orElse(null), below);
    }

    private String name(String state) {
        return states.apply(state) + " (" + state + ")";
    }

    /** The States that answers name and nobody was asked yet, each with the request whose answer names it. */
    static List<Named> named(List<iti.request.Hop> hops, List<String> enrolled) {
        return hops.stream().flatMap(iti.request.Hop::all)
                .flatMap(h -> h.further().entrySet().stream().map(f -> new Named(f.getKey(), h.request().id(), f.getValue().size(), enrolled.contains(f.getKey())))).toList();
    }

    /**
     * One request in the tree, or a State that could be asked next.
     *
     * @param name    the State, or that it is not chosen yet
     * @param status  where it stands, in words
     * @param kind    shape and colour of the status
     * @param depth   1 for a State that we asked by ourselves
     * @param deadEnd why it leads no further, or null
     */
    public record Hop(String name, String note, String status, String kind, String href, int depth, iti.request.DeadEnd deadEnd, List<Hop> hops) {
    }

    /** A State that the answer to a request names as the next to be asked about so many weapons. */
    public record Named(String state, UUID request, int weapons, boolean enrolled) {
    }
}
