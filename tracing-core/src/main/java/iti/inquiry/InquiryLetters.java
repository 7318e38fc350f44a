package iti.inquiry;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Secrets;
import iti.directory.Directory;
import iti.directory.OwnState;
import iti.firearm.FirearmDescription;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.request.ReceivedRequest;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The letters of inquiries. Each one made leaves an entry. */
@ApplicationScoped
public class InquiryLetters {

    private final Inquiries inquiries;
    private final TracingRequests requests;
    private final ReceivedRequest received;
    private final Directory directory;
    private final LetterPress press;
    private final LinkAddresses addresses;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public InquiryLetters(Inquiries inquiries, TracingRequests requests, ReceivedRequest received, Directory directory, LetterPress press, LinkAddresses addresses,
                          Ledger ledger, Clock clock) {
        this.inquiries = inquiries;
        this.requests = requests;
        this.received = received;
        this.directory = directory;
        this.press = press;
        this.addresses = addresses;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A letter as a file. */
    public record Printed(String fileName, byte[] pdf) {
    }

    /** The link a letter is to carry: the secret that was told once, and the address of this installation as the caller sees it. */
    public record Link(String secret, URI here) {
    }

    /**
     * Makes the letter of an open inquiry.
     *
     * @param link to be printed, or null
     * @throws Problem {@code LINK_NOT_VALID} when the link is not the one of this inquiry, {@code CHANGED_MEANWHILE} when it was answered or ended
     */
    @Transactional
    public Printed print(Principal by, UUID request, UUID id, Link link) {
        TracingRequest about = requests.find(by.demand(Permission.ANSWER), request);
        Inquiry inquiry = inquiries.of(request, id);
        Instant now = clock.instant();
        if (inquiry.state() != Inquiry.State.SENT) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
        }
        if (link != null && (link.secret() == null || !inquiry.hasLink(Secrets.digest(link.secret()), now))) {
            throw Problem.of(ProblemKind.LINK_NOT_VALID);
        }
        byte[] pdf = press.print(letter(inquiry, about, link, now));
        ledger.append(about.chain(), by.actor(), LedgerAct.INQUIRY_LETTER_PRINTED, about.id(), null, Map.of("inquiry", id.toString(),
                "notice", String.valueOf(inquiry.reminders().size() + 1), "link", String.valueOf(link != null), "sha256", Secrets.sha256(pdf)));
        return new Printed(inquiry.number() + ".pdf", pdf);
    }

    private InquiryLetter letter(Inquiry inquiry, TracingRequest about, Link link, Instant now) {
        OwnState own = directory.ownState();
        FirearmDescription weapon = WeaponAsAsked.of(received.firearm(about, inquiry.line()));
        return new InquiryLetter(inquiry.number(), inquiry.reminders().size() + 1, own.calendar().dayOf(now), own.calendar().dayOf(inquiry.sentAt()),
                inquiry.dueOn(), inquiry.holderKind(), inquiry.holderName(), inquiry.question(), weapon, country(weapon.countryOfManufacture()),
                new InquiryLetter.Sender(own.name(), own.authority(), own.pointOfContact(), own.phone(), own.email()),
                link == null ? null : addresses.of(link.secret(), link.here()), now);
    }

    private String country(String code) {
        String known = directory.nameOf(code);
        return code == null ? null : known.equals(code) ? new Locale("", code).getDisplayCountry(Locale.ENGLISH) : known;
    }
}
