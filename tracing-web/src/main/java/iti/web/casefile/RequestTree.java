package iti.web.casefile;

import iti.request.TracingRequest;
import iti.web.frame.PageTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The requests of a case as a tree: a request stands under the one whose answer named its State. */
final class RequestTree {

    private final List<CaseSheet.Branch> branches;
    private final UnaryOperator<String> states;
    private final Locale locale;

    RequestTree(List<CaseSheet.Branch> branches, UnaryOperator<String> states, Locale locale) {
        this.branches = branches;
        this.states = states;
        this.locale = locale;
    }

    List<Hop> roots() {
        return branches.stream().filter(b -> parent(b).isEmpty()).map(b -> hop(b, 1)).toList();
    }

    private Hop hop(CaseSheet.Branch branch, int depth) {
        TracingRequest request = branch.row().request();
        List<Hop> below = new ArrayList<>();
        branches.stream().filter(b -> parent(b).filter(p -> p == branch).isPresent()).forEach(b -> below.add(hop(b, depth + 1)));
        String name = request.requestedState() == null ? PageTexts.text(locale, "case.undecided")
                : states.apply(request.requestedState()) + " (" + request.requestedState() + ")";
        String named = parent(branch).map(p -> ", " + PageTexts.text(locale, "hop.named", states.apply(p.row().request().requestedState()))).orElse("");
        String key = branch.row().due() == null ? "status." + request.status() : branch.row().key();
        return new Hop(name, request.number() + named, PageTexts.text(locale, key, branch.row().days()), branch.row().kind(), "#r-" + request.number(), depth, below);
    }

    /** The earlier request for the same weapon whose answer named the State of this one. */
    private Optional<CaseSheet.Branch> parent(CaseSheet.Branch branch) {
        TracingRequest request = branch.row().request();
        return branches.stream().filter(b -> b != branch && b.row().request().firearm().equals(request.firearm())
                && b.row().request().draftedAt().isBefore(request.draftedAt())
                && b.answer().filter(a -> a.body().nextState() != null && a.body().nextState().equals(request.requestedState())).isPresent()).findFirst();
    }

    /**
     * One request in the tree.
     *
     * @param name   the State, or that it is not chosen yet
     * @param status where it stands, in words
     * @param kind   shape and colour of the status
     * @param depth  1 for a State that we asked by ourselves
     */
    public record Hop(String name, String note, String status, String kind, String href, int depth, List<Hop> hops) {
    }
}
