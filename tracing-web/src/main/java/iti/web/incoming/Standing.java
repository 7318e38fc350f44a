package iti.web.incoming;

import iti.access.Permission;
import iti.access.Principal;
import iti.request.Procedure;
import iti.request.SealedDocument;
import iti.request.Side;
import iti.request.TracingRequest;
import iti.web.request.NextStep;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where our work on a request stands and what the reader may do about it now; the core decides again when it is done.
 *
 * @param step     what waits on the reader, or null
 * @param waiting  the document of an answer that has not left yet, or null
 * @param own      whether the reader signed it and so may not approve it
 * @param answers  whether the reader may work on the answer
 * @param seeks    whether the reader may seek more information
 * @param returns  whether the reader may return the answer to the officer
 * @param searches whether the reader may search the registers
 */
public record Standing(NextStep step, SealedDocument waiting, boolean own, boolean answers, boolean seeks, boolean returns, boolean searches) {

    private static final Set<Procedure> ANSWERING = EnumSet.of(Procedure.RESPOND, Procedure.RESPOND_IN_PART, Procedure.DELAY, Procedure.REFUSE);

    static Standing of(Principal reader, TracingRequest request, Optional<NextStep> step, Optional<SealedDocument> waiting) {
        boolean answers = reader.may(Permission.ANSWER);
        boolean open = ANSWERING.stream().anyMatch(p -> p.permits(Side.REQUESTED, request.status()));
        boolean own = waiting.filter(d -> reader.id().equals(d.certifiedBy())).isPresent();
        return new Standing(step.orElse(null), waiting.orElse(null), own, answers && open && waiting.isEmpty(),
                answers && Procedure.SEEK_INFORMATION.permits(Side.REQUESTED, request.status()),
                waiting.isPresent() && (reader.may(Permission.APPROVE) || reader.may(Permission.COUNTERSIGN)), reader.may(Permission.SEARCH_REGISTERS));
    }

    /** Whether the step that waits on the reader has this name. */
    public boolean is(String name) {
        return step != null && step.name().equals(name);
    }
}
