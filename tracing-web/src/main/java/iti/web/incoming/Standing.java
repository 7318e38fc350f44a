package iti.web.incoming;

import iti.access.Permission;
import iti.access.Principal;
import iti.request.Procedure;
import iti.request.TracingRequest;
import iti.web.request.NextStep;
import iti.web.request.Permitted;
import iti.web.request.RequestRow;
import iti.web.request.Waiting;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where our work on a request stands and what the reader may do about it now; the core decides again when it is done.
 *
 * @param step      what waits on the reader, or null
 * @param waiting   the document that has not left yet, or null
 * @param permitted what the reader may do towards the other State
 * @param returns   whether the reader may return the document to the officer
 * @param searches  whether the reader may search the registers
 */
public record Standing(NextStep step, Waiting waiting, Set<Procedure> permitted, boolean returns, boolean searches) {

    private static final Set<Procedure> ANSWERING = EnumSet.of(Procedure.RESPOND, Procedure.RESPOND_IN_PART, Procedure.DELAY, Procedure.REFUSE);

    static Standing of(Principal reader, RequestRow row, Optional<Waiting> waiting) {
        TracingRequest request = row.request();
        return new Standing(row.step(), waiting.orElse(null), Permitted.of(reader, request, row.pending()),
                waiting.isPresent() && (reader.may(Permission.APPROVE) || reader.may(Permission.COUNTERSIGN)), reader.may(Permission.SEARCH_REGISTERS));
    }

    /** Whether the step that waits on the reader has this name. */
    public boolean is(String name) {
        return step != null && step.name().equals(name);
    }

    /** Whether the reader may take the step of this name. */
    public boolean may(String step) {
        return permitted.contains(Procedure.valueOf(step));
    }

    /** Whether the reader may work on the draft of an answer, also to correct the one that was sent. */
    public boolean answers() {
        return responds() || corrects();
    }

    /** Whether the draft may leave as an answer. */
    public boolean responds() {
        return ANSWERING.stream().anyMatch(permitted::contains);
    }

    /** Whether the draft may leave as the correction of the answer that was sent. */
    public boolean corrects() {
        return permitted.contains(Procedure.CORRECT_RESPONSE);
    }

    /** Whether the reader may seek more information. */
    public boolean seeks() {
        return permitted.contains(Procedure.SEEK_INFORMATION);
    }

    /** Whether the reader may say that the request belongs elsewhere. */
    public boolean sendsElsewhere() {
        return permitted.contains(Procedure.REPORT_MISROUTED) || permitted.contains(Procedure.REPORT_DUPLICATE);
    }
}
