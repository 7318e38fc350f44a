package iti.api.inquiry;

import iti.api.access.Caller;
import iti.inquiry.HolderKind;
import iti.inquiry.Inquiries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Record holders whose reply is late, of all requests that the caller may see, the longest late first. */
@Path("inquiries/overdue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OverdueInquiriesResource {

    private final Inquiries inquiries;
    private final Caller caller;

    @Inject
    public OverdueInquiriesResource(Inquiries inquiries, Caller caller) {
        this.inquiries = inquiries;
        this.caller = caller;
    }

    public record Late(UUID id, String number, HolderKind holderKind, String holderName, LocalDate dueOn, int reminders, UUID request, String requestNumber) {
        static Late of(Inquiries.Late late) {
            return new Late(late.inquiry().id(), late.inquiry().number(), late.inquiry().holderKind(), late.inquiry().holderName(), late.inquiry().dueOn(),
                    late.inquiry().reminders().size(), late.request().id(), late.request().number());
        }
    }

    public record All(int total, List<Late> items) {
    }

    @GET
    public All all() {
        List<Late> late = inquiries.overdue(caller.principal()).stream().map(Late::of).toList();
        return new All(late.size(), late);
    }
}
