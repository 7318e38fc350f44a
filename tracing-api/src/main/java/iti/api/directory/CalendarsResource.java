package iti.api.directory;

import iti.api.access.Caller;
import iti.api.json.Unreadable;
import iti.api.openapi.Gives;
import iti.directory.CalendarDetails;
import iti.directory.Calendars;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The working calendars: the own State's for the administrator, others' for who keeps the directory. A file proposes, a call confirms. */
@Path("calendars/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarsResource {

    private static final int LARGEST = 2_000_001;

    private final Calendars calendars;
    private final Caller caller;

    @Inject
    public CalendarsResource(Calendars calendars, Caller caller) {
        this.calendars = calendars;
        this.caller = caller;
    }

    public record Kept(String state, String zone, List<DayOfWeek> weekend, List<LocalDate> holidays, long version) {
        static Kept of(Calendars.Kept kept) {
            return new Kept(kept.state(), kept.calendar().zone().getId(), kept.calendar().weekend().stream().sorted().toList(),
                    kept.calendar().holidays().stream().sorted().toList(), kept.version());
        }
    }

    public record Proposals(int total, List<Calendars.Proposal> items) {
    }

    public record Confirmed(Set<LocalDate> days) {
    }

    @GET
    @Gives(value = Kept.class, versioned = true)
    public Response one(@PathParam("code") String code) {
        return shown(calendars.of(caller.principal(), code));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = Kept.class, versioned = true)
    public Response change(@PathParam("code") String code, CalendarDetails details) {
        return shown(calendars.change(caller.principal(), code, details, caller.version()));
    }

    /** What an iCalendar file would add; nothing is changed. Repeated days are given for the years asked. */
    @POST
    @Path("proposals")
    @Consumes("text/calendar")
    public Proposals propose(@PathParam("code") String code, @QueryParam("firstYear") String firstYear, @QueryParam("lastYear") String lastYear, InputStream ics)
            throws IOException {
        List<Calendars.Proposal> items = calendars.propose(caller.principal(), code, ics.readNBytes(LARGEST), year("firstYear", firstYear), year("lastYear", lastYear));
        return new Proposals(items.size(), items);
    }

    @POST
    @Path("holidays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = Kept.class, versioned = true)
    public Response confirm(@PathParam("code") String code, Confirmed confirmed) {
        return shown(calendars.confirm(caller.principal(), code, confirmed.days(), caller.version()));
    }

    private static int year(String name, String value) {
        if (value == null || !value.matches("\\d{4}")) {
            throw Unreadable.of(name, "year");
        }
        return Integer.parseInt(value);
    }

    private static Response shown(Calendars.Kept kept) {
        return Response.ok(Kept.of(kept)).tag(String.valueOf(kept.version())).build();
    }
}
