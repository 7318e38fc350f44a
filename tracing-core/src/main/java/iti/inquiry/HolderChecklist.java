package iti.inquiry;

import java.util.List;

/** Who was asked about the weapon of a request, and why the others were not (ITI 20: all available information). One line for each kind, in their order. */
public record HolderChecklist(List<HolderCheck> lines) {

    /** Whether each kind was asked or has a reason. It is shown and blocks nothing. */
    public boolean complete() {
        return lines.stream().allMatch(HolderCheck::done);
    }

    /** The kinds that are still open. */
    public List<HolderKind> open() {
        return lines.stream().filter(l -> !l.done()).map(HolderCheck::kind).toList();
    }

    /** The kinds that nobody was asked of: open, or with a reason that may be said anew. */
    public List<HolderKind> unasked() {
        return lines.stream().filter(l -> l.asked().isEmpty()).map(HolderCheck::kind).toList();
    }

    /** How many kinds were asked or have a reason. */
    public int done() {
        return lines.size() - open().size();
    }

    /** All inquiries, by kind. */
    public List<HolderCheck.Asked> asked() {
        return lines.stream().flatMap(l -> l.asked().stream()).toList();
    }
}
