package iti.request;

import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.HandlingCode;
import iti.firearm.Component;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One State's copy of a tracing request: one firearm, one part of it or a schedule of several, one addressee. In the requesting State it belongs to a case file; in
 * the requested State it stands for itself. Only {@link Workflow} moves the status.
 */
@Entity
@Table(name = "tracing_request")
public class TracingRequest {

    @Id
    private UUID id;
    @Column(name = "request_number")
    private String number;
    @Enumerated(EnumType.STRING)
    private Side side;
    @Enumerated(EnumType.STRING)
    private Status status;
    /** True as {@link Status#settled()} says, else null, so that an index can tell the few open ones and is not written anew at each step. */
    private Boolean settled;
    @Column(name = "requesting_state")
    private String requestingState;
    @Column(name = "requested_state")
    private String requestedState;
    @Column(name = "case_file_id")
    private UUID caseFile;
    @Column(name = "firearm_id")
    private UUID firearm;
    private UUID follows;
    @Enumerated(EnumType.STRING)
    private Component component;
    @ElementCollection
    @CollectionTable(name = "request_line", joinColumns = @JoinColumn(name = "request_id"))
    @OrderBy("number")
    private List<RequestLine> lines = new ArrayList<>();
    @Column(name = "unit_id")
    private UUID unit;
    @Column(name = "officer_id")
    private UUID officer;
    @Enumerated(EnumType.STRING)
    private Priority priority;
    @Enumerated(EnumType.STRING)
    private HandlingCode handling;
    private String summary;
    @Column(name = "urgency_justification")
    private String urgencyJustification;
    @Column(name = "illicit_grounds")
    private String grounds;
    @Column(name = "legal_justification")
    private String legalJustification;
    private String embargo;
    @Column(name = "intended_uses")
    private String uses;
    @Column(name = "use_description")
    private String useDescription;
    @Column(name = "case_number")
    private String caseNumber;
    @Column(name = "confidentiality_guaranteed")
    private Boolean confidentialityGuaranteed;
    @Column(name = "confidentiality_reason")
    private String confidentialityReason;
    private String wanted;
    @Column(name = "domestic_check")
    private Boolean domesticCheck;
    @Column(name = "domestic_result")
    private String domesticResult;
    @Column(name = "drafted_at")
    private Instant draftedAt;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;
    @Column(name = "responded_at")
    private Instant respondedAt;
    @ElementCollection
    @CollectionTable(name = "suspension", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<Suspension> suspensions = new ArrayList<>();
    @Column(name = "response_draft")
    private String responseDraft;
    @Enumerated(EnumType.STRING)
    @Column(name = "answer_handling")
    private HandlingCode answerHandling;
    @Column(name = "mandate_kind")
    private String mandateKind;
    @Column(name = "answered_on_paper_at")
    private Instant answeredOnPaperAt;
    @Version
    private long version;

    protected TracingRequest() {
    }

    private TracingRequest(UUID id, String number, Side side, Status status, String requestingState, String requestedState) {
        this.id = id;
        this.number = number;
        this.side = side;
        stand(status);
        this.requestingState = requestingState;
        this.requestedState = requestedState;
    }

    /** @param firearms one, or those of a schedule in its order */
    static TracingRequest draft(String number, CaseFile file, List<UUID> firearms, Component component, String ownState, String requestedState, Instant now) {
        TracingRequest request = new TracingRequest(UUID.randomUUID(), number, Side.REQUESTING, Status.DRAFT, ownState, requestedState);
        request.caseFile = file.id();
        request.component = component;
        if (firearms.size() == 1) {
            request.firearm = firearms.get(0);
        } else {
            firearms.forEach(f -> request.lines.add(new RequestLine(request.lines.size() + 1, f)));
        }
        request.unit = file.unit();
        request.officer = file.officer();
        request.handling = file.handling();
        request.draftedAt = now;
        request.write(RequestContent.empty());
        return request;
    }

    static TracingRequest received(UUID id, String number, String requestingState, String ownState, Priority priority, HandlingCode handling,
                                   String summary, String mandateKind) {
        TracingRequest request = new TracingRequest(id, number, Side.REQUESTED, Status.APPROVED, requestingState, ownState);
        request.priority = priority;
        request.handling = handling;
        request.summary = summary;
        request.mandateKind = mandateKind;
        return request;
    }

    /** Guards against two people at one request: {@code expected} is the version that was read, or null when unknown. */
    void demandVersion(Long expected) {
        if (expected != null && expected != version) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE, Map.of("request", id.toString(), "version", String.valueOf(version)));
        }
    }

    void write(RequestContent content) {
        this.priority = content.priority();
        this.urgencyJustification = content.urgencyJustification();
        this.grounds = Codes.text(content.grounds());
        this.legalJustification = content.legalJustification();
        this.embargo = content.embargo();
        this.uses = Codes.text(content.uses());
        this.useDescription = content.useDescription();
        this.caseNumber = content.caseNumber();
        this.confidentialityGuaranteed = content.confidentialityGuaranteed();
        this.confidentialityReason = content.confidentialityReason();
        this.wanted = Codes.text(content.wanted());
        this.domesticCheck = content.domesticCheck();
        this.domesticResult = content.domesticResult();
    }

    /** What the other State says of the request now, after a correction. */
    void reprioritise(Priority priority) {
        this.priority = priority;
    }

    /** Is the next hop after an earlier request for the same weapon. */
    void follow(TracingRequest earlier) {
        this.follows = earlier.id;
    }

    void address(String state) {
        this.requestedState = state;
    }

    void summarise(String text, HandlingCode handling) {
        this.summary = text;
        this.handling = handling;
    }

    void assign(Principal officer) {
        this.officer = officer.id();
        if (side == Side.REQUESTED) {
            this.unit = officer.unit();
        }
    }

    void assign(UUID officer, UUID unit) {
        this.officer = officer;
        this.unit = unit;
    }

    void keepResponseDraft(String json) {
        this.responseDraft = json;
    }

    void handleAnswer(HandlingCode code) {
        this.answerHandling = code;
    }

    /** When the last paper that answers came; null when none does. */
    void answerOnPaper(Instant cameAt) {
        this.answeredOnPaperAt = cameAt;
    }

    void handle(HandlingCode code) {
        this.handling = code;
    }

    /** A step inside the own State, before the request is issued. Called by {@link Workflow} alone, after the ledger entry. */
    void enter(Procedure step) {
        stand(step.after(status));
    }

    private void stand(Status now) {
        status = now;
        settled = now.settled() ? Boolean.TRUE : null;
    }

    /** Stands where its messages lead. Called by {@link Workflow} alone, after the ledger entry. */
    void follow(Course course) {
        stand(course.status());
        startedAt = course.startedAt();
        acknowledgedAt = course.acknowledgedAt();
        respondedAt = course.respondedAt();
        if (!course.suspensions().equals(suspensions)) {
            suspensions.clear();
            suspensions.addAll(course.suspensions());
        }
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public Side side() {
        return side;
    }

    public Status status() {
        return status;
    }

    public String requestingState() {
        return requestingState;
    }

    public String requestedState() {
        return requestedState;
    }

    /** The State that this copy belongs to. */
    public String ownState() {
        return side == Side.REQUESTING ? requestingState : requestedState;
    }

    /** The other State of this copy. */
    public String counterpart() {
        return side == Side.REQUESTING ? requestedState : requestingState;
    }

    /** The case file in the requesting State; null in the requested State. */
    public UUID caseFile() {
        return caseFile;
    }

    /** The one weapon it is about; null for a schedule, and in the requested State. */
    public UUID firearm() {
        return firearm;
    }

    /** The earlier request for the same weapon that this one follows from, or null (ITI 5, 20). */
    public UUID follows() {
        return follows;
    }

    /** The part of the weapon that alone is asked about, or null. */
    public Component component() {
        return component;
    }

    /** The weapons of a schedule by their lines; empty for one weapon, and in the requested State. */
    public List<RequestLine> lines() {
        return List.copyOf(lines);
    }

    /** Whether it is about several weapons. */
    public boolean isSchedule() {
        return !lines.isEmpty();
    }

    /** All weapons it is about, in the requesting State. */
    public List<UUID> firearms() {
        return firearm == null ? lines.stream().map(RequestLine::firearm).toList() : List.of(firearm);
    }

    /** Whether this weapon is asked about. */
    public boolean isAbout(UUID weapon) {
        return weapon.equals(firearm) || lines.stream().anyMatch(l -> l.firearm().equals(weapon));
    }

    /** The line of a weapon; null when there is none. */
    public Integer line(UUID weapon) {
        return lines.stream().filter(l -> l.firearm().equals(weapon)).map(RequestLine::number).findFirst().orElse(null);
    }

    /** The ledger chain of this request: that of its case file, or its own. */
    public UUID chain() {
        return caseFile == null ? id : caseFile;
    }

    public UUID unit() {
        return unit;
    }

    /** Who works on it, or null when nobody does yet. */
    public UUID officer() {
        return officer;
    }

    public Priority priority() {
        return priority;
    }

    public HandlingCode handling() {
        return handling;
    }

    /** The handling code that was chosen for the answer, or null while nobody has chosen. */
    public HandlingCode answerHandling() {
        return answerHandling;
    }

    /** Kind of a requester without territory, as its request says; null when a State asks. */
    public String mandateKind() {
        return mandateKind;
    }

    /** Make, model and serial in one line, for lists. */
    public String summary() {
        return summary;
    }

    public RequestContent content() {
        return new RequestContent(priority, urgencyJustification, Codes.set(IllicitGround.class, grounds), legalJustification, embargo,
                Codes.set(IntendedUse.class, uses), useDescription, caseNumber, confidentialityGuaranteed, confidentialityReason,
                Codes.set(InformationWanted.class, wanted), domesticCheck, domesticResult);
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** When the clock of the requested State began: issue here, receipt there; null before. */
    public Instant startedAt() {
        return startedAt;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Instant respondedAt() {
        return respondedAt;
    }

    /**
     * Whether a paper answers it that came since its clock began, while the signed answer is still owed. It stands beside the status, which the other State knows
     * nothing of; no working target runs then.
     */
    public boolean answeredOnPaper() {
        return status.awaitsResponse() && answeredOnPaperAt != null && startedAt != null && !answeredOnPaperAt.isBefore(startedAt);
    }

    public List<Suspension> suspensions() {
        return List.copyOf(suspensions);
    }

    /** The draft of the response as JSON, or null. */
    public String responseDraft() {
        return responseDraft;
    }

    public long version() {
        return version;
    }
}
