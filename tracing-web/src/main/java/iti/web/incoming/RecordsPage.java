package iti.web.incoming;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.firearm.MarkText;
import iti.firearm.Marking;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Problem;
import iti.register.Register;
import iti.register.RegisterKind;
import iti.register.RegisterRecord;
import iti.register.RegisterSearch;
import iti.register.Registers;
import iti.register.SearchPurpose;
import iti.register.SearchQuery;
import iti.request.InformationItem;
import iti.request.LineAnswers;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The own registers, searched for the weapon of a request with a serial number that may be damaged. Every search is logged with its purpose. */
@Path("incoming/{request}/records")
@Controller
@RequestScoped
public class RecordsPage {

    /** What is sought when one character of the serial number would tell the weapons apart. */
    private static final List<InformationItem> ASKED = List.of(InformationItem.SERIAL_ON_FRAME, InformationItem.PHOTO_MARK);

    private final SignedIn signedIn;
    private final IncomingView view;
    private final RegisterSearch search;
    private final Registers registers;
    private final ReceivedRequest received;
    private final RespondToRequest responses;
    private final Directory directory;
    private final Answers answers;
    private final Models models;
    private final Clock clock;

    @Inject
    public RecordsPage(SignedIn signedIn, IncomingView view, RegisterSearch search, Registers registers, ReceivedRequest received,
                       RespondToRequest responses, Directory directory, Answers answers, Models models, Clock clock) {
        this.signedIn = signedIn;
        this.view = view;
        this.search = search;
        this.registers = registers;
        this.received = received;
        this.responses = responses;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
        this.clock = clock;
    }

    /** The form of a search, filled from the request. @param line of a schedule, or null */
    @GET
    public String show(@PathParam("request") UUID id, @QueryParam("line") Integer line) {
        signedIn.principal().demand(Permission.SEARCH_REGISTERS);
        TracingRequest request = view.find(signedIn.principal(), id);
        FirearmDescription weapon = weapon(request, line);
        return page(request, Form.blank().with("serial", serials(weapon).findFirst().orElse(null)).with("maker", weapon.make()).with("model", weapon.model())
                .with("calibre", weapon.calibre()).with("year", weapon.yearOfManufacture()).with("purpose", SearchPurpose.ANSWER_REQUEST).with("line", line));
    }

    /** Searches. It is sent as a form and not as an address, so that a serial number stays out of histories and logs. */
    @POST
    public Response search(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Form form = Form.sent(fields);
        TracingRequest request = view.find(principal, id);
        try {
            SearchQuery query = SearchQuery.of(form.text("serial"), form.text("maker"), form.text("model"), form.text("calibre"))
                    .made(form.whole("year")).besides(otherMarks(weapon(request, line(form))));
            SearchPurpose purpose = form.code("purpose", SearchPurpose.class);
            Integer page = form.whole("page");
            if (!form.misread().isEmpty()) {
                throw Problem.invalid(form.misread());
            }
            models.put("found", Found.of(search.search(principal, request.chain(), id, purpose, query, page == null ? 1 : page)));
            models.put("duties", registers.duties(weapon(request, line(form)).yearOfManufacture(), directory.ownState().calendar().dayOf(clock.instant())));
            return Response.ok(page(request, form)).build();
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(request, form));
        }
    }

    /** Takes the life of a registered weapon into the draft of the answer; with {@code holder} also the person it names, which is logged. */
    @POST
    @Path("{record}")
    public Response use(@PathParam("request") UUID id, @PathParam("record") long record, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        TracingRequest request = view.find(principal, id);
        List<RegisterRecord> life = registers.life(principal, record).records();
        Map<RegisterKind, String> updated = new EnumMap<>(RegisterKind.class);
        registers.all().stream().filter(r -> r.updatedAt() != null).forEach(r -> updated.put(r.kind(), day(r)));
        Form form = Form.sent(fields);
        Integer line = line(form);
        ResponseBody kept = line == null ? ResponseDrafts.of(request) : LineAnswers.of(ResponseDrafts.of(request), line);
        ResponseBody draft = AnswerDraft.with(kept, life, updated, directory.ownState().code(), weapon(request, line));
        if (form.text("holder") != null) {
            String holder = registers.holder(principal, request.chain(), id, SearchPurpose.ANSWER_REQUEST, record).orElse(null);
            draft = holder == null ? draft : AnswerDraft.withHolder(draft, holder);
        }
        if (line != null) {
            responses.writeLine(principal, id, form.version(), line, draft);
            return answers.next("/incoming/" + id + "/lines/" + line, "incoming.used");
        }
        responses.write(principal, id, form.version(), draft);
        return answers.next("/incoming/" + id + "/answer", "incoming.used");
    }

    private static Stream<String> serials(FirearmDescription weapon) {
        return weapon.markings().stream().filter(m -> m.kind() == MarkKind.SERIAL).map(Marking::text).filter(t -> t != null && !t.isBlank());
    }

    /** The serial number as it was read in other places of the weapon; the one that is searched for is left out by the query. */
    private static List<MarkText> otherMarks(FirearmDescription weapon) {
        return serials(weapon).map(text -> MarkText.parse(text, "serial")).toList();
    }

    private FirearmDescription weapon(TracingRequest request, Integer line) {
        return line == null ? received.firearm(request) : received.line(request, line).weapon();
    }

    static Integer line(Form form) {
        return form.value("line").matches("\\d{1,3}") ? Integer.valueOf(form.value("line")) : null;
    }

    private String day(Register register) {
        return directory.ownState().calendar().dayOf(register.updatedAt()).toString();
    }

    private String page(TracingRequest request, Form form) {
        models.put("form", form);
        models.put("request", request);
        models.put("standing", view.standing(signedIn.principal(), request));
        models.put("purposes", SearchPurpose.values());
        models.put("asked", ASKED);
        models.put("line", line(form));
        view.weapon(request, line(form));
        return "records.html";
    }
}
