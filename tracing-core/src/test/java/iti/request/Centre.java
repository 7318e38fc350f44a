package iti.request;

import iti.access.Accounts;
import iti.access.PasswordCost;
import iti.access.People;
import iti.access.Principal;
import iti.access.Role;
import iti.access.Secrets;
import iti.access.User;
import iti.casefile.CaseFiles;
import iti.casefile.CaseReaders;
import iti.casefile.DiversionFindings;
import iti.casefile.Numbers;
import iti.casefile.WeaponBatches;
import iti.casefile.WeaponPhotos;
import iti.certificate.EnrolledSeals;
import iti.certificate.ExpiryNotices;
import iti.certificate.RefusedSignatures;
import iti.certificate.SignerCertificates;
import iti.certificate.SigningPermission;
import iti.directory.Calendars;
import iti.directory.Directory;
import iti.directory.StateDetails;
import iti.exchange.Reception;
import iti.figures.LedgerReading;
import iti.figures.Timeliness;
import iti.inquiry.Answering;
import iti.inquiry.HolderChecklists;
import iti.inquiry.Inquiries;
import iti.inquiry.InquiryLetter;
import iti.inquiry.InquiryLetters;
import iti.inquiry.InquiryLinks;
import iti.inquiry.LinkAddresses;
import iti.inquiry.LinkGuesses;
import iti.inquiry.OverdueNotices;
import iti.inquiry.PdfInspection;
import iti.inquiry.Scans;
import iti.ledger.Ledger;
import iti.ledger.VerifyLedger;
import iti.message.AttachedPhotos;
import iti.message.Contract;
import iti.message.DocumentSealer;
import iti.message.PhotoExtraction;
import iti.message.SealReport;
import iti.message.SealVerifier;
import iti.message.SigningKey;
import iti.message.SigningKeys;
import iti.message.TracingMessage;
import iti.paper.PaperReading;
import iti.paper.ReplyCode;
import iti.persistence.Databases;
import iti.photo.PhotoIntake;
import iti.photo.Pictures;
import iti.reference.Addressing;
import iti.reference.References;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One State's installation for tests of the domain: real database, real acts, and a seal that only marks its bytes, since
 * the real one is tested where it lives.
 */
final class Centre implements AutoCloseable {

    /** Passwords are not what these tests are about, and a centre adds six people. */
    private static final PasswordCost CHEAP = new PasswordCost(64, 1);

    static final Contract CONTRACT = new Contract();

    final String state;
    private final StateDetails own;
    final Time clock = new Time();
    final EntityManagerFactory factory;
    final EntityManager em;
    final Ledger ledger;
    final Accounts accounts;
    final People people;
    final Directory directory;
    final References references;
    final Addressing addressing;
    final CaseFiles cases;
    final TracingRequests requests;
    final PhotoIntake intake = new PhotoIntake();
    final Pictures pictures;
    final WeaponPhotos photos;
    final RequestPhotos chosen;
    final CarriedPhotos carried;
    final Documents documents;
    final SigningKeys keys;
    final SignerCertificates certificates;
    final SigningPermission permission;
    final EnrolledSeals seals;
    final ExpiryNotices expiry;
    final WeaponBatches batches;
    final AddresseePlans plans;
    final DraftRequest draft;
    final DraftNextHop nextHop;
    final OnwardRelease onward;
    final Hops hops;
    final SupplyChains chains;
    final DiversionFindings findings;
    final ProposeRequest propose;
    final ApproveRequest approve;
    final IssueRequest issue;
    final AcknowledgeRequest acknowledge;
    final SeekInformation seek;
    final SupplyInformation supply;
    final RespondToRequest respond;
    final ReleaseDocument release;
    final ReportMisrouted misrouted;
    final ReportDuplicate duplicate;
    final SeekClarification clarificationSought;
    final GiveClarification clarify;
    final SeekConsent consentSought;
    final DecideConsent consent;
    final WithdrawRequest withdraw;
    final CorrectRequest correctRequest;
    final CorrectResponse correctResponse;
    final ReopenRequest reopen;
    final RemindState remind;
    final Threads threads;
    final NationalTargets targets;
    final Deadlines deadlines;
    final Calendars calendars;
    final ExtendDeadline extend;
    final Reminders reminders;
    final Notices notices;
    final ReceivedRequest received;
    final PaperReplies papers;
    final PaperIntake paperIntake;
    final Reception reception;
    final Inquiries inquiries;
    final CaseReaders readers;
    final HandleCase handle;
    final WhoSees whoSees;
    final InquiryLinks links;
    final InquiryLetters letters;
    final HolderChecklists checklists;
    final OverdueNotices overdue;
    final Scans scans;
    final List<InquiryLetter> printed = new ArrayList<>();
    final Timeliness timeliness;
    final LedgerReading reading;
    final List<SealedDocument> sent = new ArrayList<>();
    final Principal officer;
    final Principal otherUnit;
    final Principal supervisor;
    final Principal pointOfContact;
    final Principal answering;
    final Principal auditor;
    final Principal administrator;

    Centre(Databases database, String state, String name) {
        this(database, details(state, name));
    }

    /** @param own a State, or a requester without territory */
    Centre(Databases database, StateDetails own) {
        this(database.entities(), own);
    }

    Centre(EntityManagerFactory factory, StateDetails own) {
        this.own = own;
        this.state = own.code();
        this.factory = factory;
        em = factory.createEntityManager();
        ledger = new Ledger(em, clock);
        accounts = new Accounts(em, ledger, clock);
        people = new People(em, ledger, CHEAP);
        directory = new Directory(em, ledger, clock);
        references = new References(em, ledger, clock);
        addressing = new Addressing(em, references, directory, ledger, clock);
        Numbers numbers = new Numbers(em, clock);
        cases = new CaseFiles(em, ledger, numbers, clock);
        requests = new TracingRequests(em, ledger);
        pictures = new Pictures(em, intake);
        photos = new WeaponPhotos(em, cases, pictures, ledger, clock);
        keys = new OneKey(state);
        certificates = new SignerCertificates(em, keys, people, directory, ledger, clock);
        expiry = new ExpiryNotices(em, keys, certificates, people, ledger, clock);
        permission = new SigningPermission(certificates, new OwnTransaction(), clock);
        seals = new EnrolledSeals(directory, keys, certificates, clock);
        documents = new Documents(em, ledger, directory, cases, pictures, new MarkSealer(), keys, permission, new Fired<>(e -> sent.add(e.document())), clock);
        chosen = new RequestPhotos(em, photos, requests, documents, clock);
        carried = new CarriedPhotos(requests, documents, new MarkExtraction(), pictures, ledger);
        MessageHead head = new MessageHead(directory, documents, clock);
        threads = new Threads(documents);
        targets = new NationalTargets(em, directory, new Targets(5, 2, 30, 1), ledger);
        deadlines = new Deadlines(em, directory, targets);
        calendars = new Calendars(directory, ledger);
        extend = new ExtendDeadline(em, requests, deadlines, ledger, clock);
        reminders = new Reminders(em, deadlines, people, ledger, clock, List.of(0, 15, 30));
        notices = new Notices(em, requests, ledger, clock);
        onward = new OnwardRelease(requests, documents, threads);
        Workflow workflow = new Workflow(ledger, documents);
        Correspondence correspondence = new Correspondence(head, onward, documents, workflow, ledger);
        draft = new DraftRequest(requests, cases, directory, numbers, ledger, clock);
        NextStates states = new NextStates(requests, documents);
        nextHop = new DraftNextHop(requests, draft, states, directory);
        hops = new Hops(requests, documents, states, deadlines, clock);
        chains = new SupplyChains(requests, documents);
        findings = new DiversionFindings(em, cases, ledger, clock);
        batches = new WeaponBatches(em, cases, ledger, clock);
        plans = new AddresseePlans(em, cases, requests, draft, directory, addressing, ledger);
        propose = new ProposeRequest(requests, cases, draft, head, onward, chosen, documents, workflow);
        approve = new ApproveRequest(requests, documents, workflow);
        issue = new IssueRequest(requests, documents, correspondence, workflow);
        acknowledge = new AcknowledgeRequest(requests, documents, correspondence, workflow, deadlines, clock);
        seek = new SeekInformation(requests, documents, correspondence);
        supply = new SupplyInformation(requests, cases, chosen, documents, correspondence, workflow);
        respond = new RespondToRequest(requests, documents, correspondence);
        release = new ReleaseDocument(requests, documents, correspondence, workflow, ledger);
        misrouted = new ReportMisrouted(requests, documents, correspondence);
        duplicate = new ReportDuplicate(requests, documents, correspondence);
        clarificationSought = new SeekClarification(requests, documents, correspondence);
        clarify = new GiveClarification(requests, threads, correspondence);
        consentSought = new SeekConsent(requests, documents, correspondence);
        consent = new DecideConsent(requests, threads, documents, correspondence);
        withdraw = new WithdrawRequest(requests, documents, correspondence);
        correctRequest = new CorrectRequest(requests, cases, draft, onward, chosen, documents, correspondence, workflow);
        correctResponse = new CorrectResponse(requests, documents, correspondence);
        reopen = new ReopenRequest(requests, cases, correspondence, workflow);
        remind = new RemindState(requests, documents, threads, correspondence, deadlines, clock);
        received = new ReceivedRequest(documents);
        Placement placement = new Placement(requests, documents, carried, directory, workflow, addressing, ledger);
        papers = new PaperReplies(em, requests, documents, ledger, clock);
        paperIntake = new PaperIntake(new MarkReading(), papers);
        reception = new Reception(em, new MarkVerifier(), keys, seals, permission, directory, placement, requests, paperIntake, numbers, ledger, clock);
        scans = new Scans(em, requests, pdf -> PdfInspection.Finding.PASSIVE, ledger);
        Answering answers = new Answering(scans, ledger, clock);
        inquiries = new Inquiries(em, requests, received, directory, answers, numbers, ledger, clock);
        links = new InquiryLinks(em, requests, received, directory, answers, new LinkGuesses(clock), ledger, clock);
        letters = new InquiryLetters(inquiries, requests, received, directory, this::print, new LinkAddresses(Optional.empty()), ledger, clock);
        checklists = new HolderChecklists(em, requests, inquiries, directory, ledger, clock);
        overdue = new OverdueNotices(em, requests, directory, ledger, clock);
        timeliness = new Timeliness(em, ledger, clock);
        reading = new LedgerReading(em, ledger);
        readers = new CaseReaders(em, clock);
        CaseSubjects subjects = new CaseSubjects(em);
        handle = new HandleCase(cases, readers, subjects, requests, documents, people, ledger);
        whoSees = new WhoSees(subjects, readers, handle, people);
        tx(() -> directory.establish(own));
        administrator = principal(tx(() -> people.addFirst("admin", "Admin", "Centre", "correct horse battery")));
        officer = person("officer", "Ilse Marand", "Averno Police", Role.OFFICER);
        otherUnit = person("other", "Otto Other", "Harbour Customs", Role.OFFICER);
        supervisor = person("supervisor", "Renata Tolland", "Centre", Role.SUPERVISOR);
        pointOfContact = person("poc", "Mira Okonski", "Centre", Role.POINT_OF_CONTACT);
        answering = person("answering", "Jonas Feldt", "Centre", Role.ANSWERING_OFFICER);
        auditor = person("auditor", "Alma Audit", "Audit Office", Role.AUDITOR);
    }

    private byte[] print(InquiryLetter letter) {
        printed.add(letter);
        return letter.number().getBytes(StandardCharsets.UTF_8);
    }

    /** Another process of the same installation, which looks for late replies in a connection of its own. */
    boolean noticedByAnotherProcess(UUID inquiry) {
        try (EntityManager other = factory.createEntityManager()) {
            Ledger entries = new Ledger(other, clock);
            other.getTransaction().begin();
            boolean noticed = new OverdueNotices(other, new TracingRequests(other, entries), new Directory(other, entries, clock), entries, clock).notice(inquiry);
            other.getTransaction().commit();
            return noticed;
        }
    }

    void knows(Centre other, String name) {
        tx(() -> directory.keep(administrator, other.own));
    }

    /** Carries all that was sealed since to the other State, as files. */
    void deliver(Centre to) {
        List<SealedDocument> parcels = List.copyOf(sent);
        sent.clear();
        parcels.forEach(p -> to.tx(() -> to.reception.upload(to.pointOfContact, p.content(), p.fileName())));
    }

    List<String> ledgerFindings() {
        List<String> lines = new ArrayList<>();
        lines.add(VerifyLedger.HEADER);
        ledger.chains().forEach(c -> ledger.entries(c.id()).forEach(e -> lines.add(VerifyLedger.line(e.content(), e.hash()))));
        lines.add("end\t" + (lines.size() - 1));
        return VerifyLedger.verify(lines).findings();
    }

    <T> T tx(Supplier<T> act) {
        em.getTransaction().begin();
        try {
            T result = act.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    Principal person(String login, String name, String unit, Role role) {
        return principal(tx(() -> people.add(administrator, login, name, unit, Set.of(role), "correct horse battery")));
    }

    private Principal principal(User user) {
        return tx(() -> accounts.principal(user.id()).orElseThrow());
    }

    static StateDetails details(String code, String name) {
        return new StateDetails(code, name, name + " National Tracing Centre", "Point of contact of " + name, "+000 55 0100", "pnc@tracing.example",
                "en", "Europe/Paris", "SATURDAY,SUNDAY", "", null);
    }

    @Override
    public void close() {
        em.close();
        factory.close();
    }

    /** A clock that a test moves. */
    static final class Time extends Clock {
        Instant now = Instant.parse("2026-07-01T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** As in the server: the entry stays when the act is undone. */
    private final class OwnTransaction extends RefusedSignatures {

        OwnTransaction() {
            super(ledger);
        }

        @Override
        public void keep(String actor, String why, String serial) {
            try (EntityManager other = factory.createEntityManager()) {
                other.getTransaction().begin();
                new RefusedSignatures(new Ledger(other, clock)).keep(actor, why, serial);
                other.getTransaction().commit();
            }
        }
    }

    private static final class MarkSealer implements DocumentSealer {
        @Override
        public byte[] certify(TracingMessage message, AttachedPhotos photos, SigningKey officer) {
            String files = message.photos().stream().map(p -> "\n" + Base64.getEncoder().encodeToString(photos.file(p.sha256()).orElseThrow()))
                    .collect(Collectors.joining());
            return (new String(CONTRACT.write(message), StandardCharsets.UTF_8) + files).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] countersign(byte[] certified, SigningKey pointOfContact) {
            return (new String(certified, StandardCharsets.UTF_8) + "SEALED").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The data, then each photo in a line of its own. */
    private static String[] lines(String sealed) {
        return sealed.substring(0, sealed.length() - 6).split("\n");
    }

    private static final class MarkExtraction implements PhotoExtraction {
        @Override
        public AttachedPhotos of(byte[] file, TracingMessage message) {
            List<byte[]> photos = Stream.of(lines(new String(file, StandardCharsets.UTF_8))).skip(1).map(Base64.getDecoder()::decode).toList();
            return AttachedPhotos.of(photos.stream().collect(Collectors.toMap(Secrets::sha256, p -> p)));
        }
    }

    private static final class MarkVerifier implements SealVerifier {
        @Override
        public SealReport verify(byte[] file, TrustedSeals trust, String addressee) {
            String text = new String(file, StandardCharsets.UTF_8);
            String sha = Secrets.sha256(file);
            if (!text.endsWith("SEALED")) {
                return new SealReport(SealReport.Verdict.BAD, "It is not sealed.", sha, List.of(), List.of(), Optional.empty(), Optional.empty());
            }
            try {
                TracingMessage message = CONTRACT.read(lines(text)[0].getBytes(StandardCharsets.UTF_8));
                boolean ours = message.to().state().equals(addressee);
                return new SealReport(ours ? SealReport.Verdict.GOOD : SealReport.Verdict.BAD, ours ? "Genuine." : "It is addressed to another State.",
                        sha, List.of(), List.of(), Optional.of(message), Optional.empty());
            } catch (Contract.NotOfContract e) {
                return new SealReport(SealReport.Verdict.BAD, e.getMessage(), sha, List.of(), List.of(), Optional.empty(), Optional.empty());
            }
        }
    }

    /** Finds the codes that stand in a file as text. */
    private static final class MarkReading implements PaperReading {
        @Override
        public Pages read(byte[] file) {
            String text = new String(file, StandardCharsets.ISO_8859_1);
            if (text.contains("HEAVY")) {
                return Pages.not(Finding.TOO_HEAVY);
            }
            return new Pages(Finding.READ, text.contains("SIGNATURE"), text.lines().flatMap(l -> ReplyCode.read(l).stream()).distinct().toList());
        }
    }

    /** An event with one observer. */
    record Fired<T>(Consumer<T> observer) implements Event<T> {
        @Override
        public void fire(T event) {
            observer.accept(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new IllegalStateException("never asynchronous");
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new IllegalStateException("never asynchronous");
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new IllegalStateException("no subtypes");
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new IllegalStateException("no subtypes");
        }
    }
}
