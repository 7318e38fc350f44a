package iti.web.directory;

import iti.access.Principal;
import iti.directory.CalendarDetails;
import iti.directory.Calendars;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.web.access.SignedIn;
import iti.web.document.UploadedFile;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The working calendar of a State, own or partner. A calendar file only proposes days; those that a person ticks are taken in. */
@Path("calendars/{code: [A-Z][A-Z]}")
@Controller
@RequestScoped
public class CalendarPage {

    private static final int YEARS_AHEAD = 4;

    private final SignedIn signedIn;
    private final Calendars calendars;
    private final Answers answers;
    private final Models models;
    private final Clock clock;

    @Inject
    public CalendarPage(SignedIn signedIn, Calendars calendars, Answers answers, Models models, Clock clock) {
        this.signedIn = signedIn;
        this.calendars = calendars;
        this.answers = answers;
        this.models = models;
        this.clock = clock;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@PathParam("code") String code, @QueryParam("done") String done) {
        models.put("done", done);
        return page(code, filled(code), List.of());
    }

    @POST
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            Set<LocalDate> holidays = days(Arrays.asList(form.value("holidays").split("[\\s,;]+")), "holidays");
            calendars.change(by(), code, new CalendarDetails(form.text("zone"), form.codes("weekend", DayOfWeek.class), holidays), form.version());
            return answers.next(here(code), "saved");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(code, anew(code, form), List.of()));
        }
    }

    /** Shows what a file would add. The list is the answer itself and is kept nowhere. */
    @POST
    @Path("proposals")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response propose(@PathParam("code") String code, List<EntityPart> parts) throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        List<EntityPart> files = new ArrayList<>();
        for (EntityPart part : parts) {
            if (UploadedFile.FIELD.equals(part.getName())) {
                files.add(part);
            } else {
                try (InputStream in = part.getContent()) {
                    fields.putSingle(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        Form years = Form.sent(fields);
        Form form = filled(code).with("firstYear", years.value("firstYear")).with("lastYear", years.value("lastYear"));
        try {
            Integer first = form.whole("firstYear");
            Integer last = form.whole("lastYear");
            if (!form.misread().isEmpty()) {
                return answers.misread(form, List.of(), () -> page(code, form, List.of()));
            }
            byte[] file = UploadedFile.of(files).content();
            return Response.ok(page(code, form, calendars.propose(by(), code, file, first == null ? 0 : first, last == null ? 0 : last))).build();
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(code, form, List.of()));
        }
    }

    /** Takes the ticked days into the calendar. */
    @POST
    @Path("holidays")
    public Response confirm(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
        Form sent = Form.sent(fields);
        try {
            List<String> ticked = fields.get("days");
            calendars.confirm(by(), code, days(ticked == null ? List.of() : ticked, "days"), sent.version());
            return answers.next(here(code), "calendar");
        } catch (Problem problem) {
            Form form = filled(code);
            return answers.again(form, problem, () -> page(code, form, List.of()));
        }
    }

    private static Set<LocalDate> days(List<String> texts, String field) {
        Set<LocalDate> days = new HashSet<>();
        for (String text : texts.stream().filter(t -> !t.isBlank()).toList()) {
            try {
                days.add(LocalDate.parse(text));
            } catch (DateTimeException e) {
                throw Problem.invalid(Issue.of(field, "dates"));
            }
        }
        return days;
    }

    private Form filled(String code) {
        Calendars.Kept kept = calendars.of(by(), code);
        int year = kept.calendar().dayOf(clock.instant()).getYear();
        return Form.blank().with("version", kept.version()).with("zone", kept.calendar().zone().getId()).with("weekend", kept.calendar().weekend())
                .with("holidays", kept.calendar().holidays().stream().sorted().map(LocalDate::toString).collect(Collectors.joining("\n")))
                .with("firstYear", year).with("lastYear", year + YEARS_AHEAD);
    }

    private Form anew(String code, Form typed) {
        Form kept = filled(code);
        return typed.with("version", kept.value("version")).with("firstYear", kept.value("firstYear")).with("lastYear", kept.value("lastYear"));
    }

    private String page(String code, Form form, List<Calendars.Proposal> proposals) {
        models.put("kept", calendars.of(by(), code));
        models.put("form", form);
        models.put("proposals", proposals);
        models.put("weekdays", DayOfWeek.values());
        return "calendar.html";
    }

    private static String here(String code) {
        return "/calendars/" + code;
    }

    private Principal by() {
        return signedIn.principal();
    }
}
