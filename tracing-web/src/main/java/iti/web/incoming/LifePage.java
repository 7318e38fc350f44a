package iti.web.incoming;

import iti.access.HolderAccess;
import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.FailureReason;
import iti.directory.Directory;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Problem;
import iti.register.RecordDuty;
import iti.register.Register;
import iti.register.RegisterKind;
import iti.register.Registers;
import iti.register.SearchPurpose;
import iti.request.LineAnswers;
import iti.request.Outcome;
import iti.request.ReceivedRequest;
import iti.request.RespondToRequest;
import iti.request.ResponseDrafts;
import iti.request.TracingRequest;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** The life of a registered weapon as one chain from all registers (ITI 5, 11), for the officer who answers; and the answer when there is no record (ITI 12). */
@Path("incoming/{request}/life")
@Controller
@RequestScoped
public class LifePage {

    private final SignedIn signedIn;
    private final IncomingView view;
    private final Registers registers;
    private final ReceivedRequest received;
    private final RespondToRequest responses;
    private final Directory directory;
    private final Answers answers;
    private final Models models;
    private final Clock clock;

    @Inject
    public LifePage(SignedIn signedIn, IncomingView view, Registers registers, ReceivedRequest received, RespondToRequest responses, Directory directory,
                    Answers answers, Models models, Clock clock) {
        this.signedIn = signedIn;
        this.view = view;
        this.registers = registers;
        this.received = received;
        this.responses = responses;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
        this.clock = clock;
    }

    /** @param record any record of the weapon; @param line of a schedule, or null */
    @GET
    @Path("{record}")
    public String show(@PathParam("request") UUID id, @PathParam("record") long record, @QueryParam("line") Integer line) {
        return page(view.find(signedIn.principal(), id), record, line);
    }

    /** Shows the person that a record names. It is a form and no address, for reading it is in the ledger. */
    @POST
    @Path("{record}/holder/{of}")
    public Response holder(@PathParam("request") UUID id, @PathParam("record") long record, @PathParam("of") long of, MultivaluedMap<String, String> fields) {
        Principal by = signedIn.principal();
        TracingRequest request = view.find(by, id);
        models.put("holderOf", of);
        models.put("holder", registers.holder(by, request.chain(), id, SearchPurpose.ANSWER_REQUEST, of).orElse(null));
        return Response.ok(page(request, record, RecordsPage.line(Form.sent(fields)))).build();
    }

    /** Takes "no record" into the draft of the answer, with what the retention of that register says of it. */
    @POST
    @Path("none/{kind}")
    public Response none(@PathParam("request") UUID id, @PathParam("kind") RegisterKind kind, MultivaluedMap<String, String> fields) {
        Principal by = signedIn.principal();
        TracingRequest request = view.find(by, id);
        Form form = Form.sent(fields);
        Integer line = RecordsPage.line(form);
        Integer made = (line == null ? received.firearm(request) : received.line(request, line).weapon()).yearOfManufacture();
        RecordDuty duty = registers.duties(made, today()).stream().filter(d -> d.register().kind() == kind).findFirst().orElseThrow(Problem::notFound);
        ResponseBody kept = line == null ? ResponseDrafts.of(request) : LineAnswers.of(ResponseDrafts.of(request), line);
        ResponseBody draft = switch (duty.standing()) {
            case MUST_EXIST -> AnswerDraft.withoutRecord(kept, Outcome.NO_RECORD_THOUGH_EXPECTED, null);
            case RETENTION_OVER -> AnswerDraft.withoutRecord(kept, Outcome.RETENTION_OVER, FailureReason.RECORD_RETENTION_PASSED);
            case MAY_BE_GONE, UNKNOWN, NOT_HELD_HERE -> throw Problem.notFound();
        };
        if (line != null) {
            responses.writeLine(by, id, form.version(), line, draft);
            return answers.next("/incoming/" + id + "/lines/" + line, "incoming.used");
        }
        responses.write(by, id, form.version(), draft);
        return answers.next("/incoming/" + id + "/answer", "incoming.used");
    }

    private String page(TracingRequest request, long record, Integer line) {
        Principal by = signedIn.principal().demand(Permission.SEARCH_REGISTERS);
        Map<RegisterKind, Register> kept = new EnumMap<>(RegisterKind.class);
        registers.all().forEach(r -> kept.put(r.kind(), r));
        models.put("request", request);
        models.put("standing", view.standing(by, request));
        models.put("line", line);
        models.put("life", registers.life(by, record));
        models.put("latest", record);
        models.put("kept", kept);
        models.put("today", today());
        models.put("readsHolders", HolderAccess.permits(by, true));
        return "life.html";
    }

    private LocalDate today() {
        return directory.ownState().calendar().dayOf(clock.instant());
    }
}
