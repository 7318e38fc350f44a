package iti.message;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One message of one tracing request, as both States hold it.
 *
 * @param contract version of the contract, for example {@code 1.0}
 * @param kind     a {@link MessageKind} name
 * @param id       identity of this message; the same message always has the same bytes
 * @param request  identity of the tracing request, chosen by the requesting State
 * @param reference number of the request for people, for example {@code TR-2026-000123-C}
 * @param from     the State that speaks
 * @param to       the State that is addressed; a message to another State is never placed
 * @param issuedAt when the officer certified it, UTC
 * @param priority {@code URGENT} or {@code ROUTINE}
 * @param handling handling code {@code H0} to {@code H3}
 * @param language BCP 47 tag of the free text and of the pages
 * @param translation BCP 47 tag of the language in which the pages repeat what is not free text, or null
 * @param answers  the message answered, or null
 * @param sequence what the sender had said and seen of this request before
 * @param ledger   the sender's latest checkpoint of its ledger of this case: the receiver becomes a witness
 * @param signers  who certifies and who countersigns, as printed
 * @param body     the section of {@link #kind}
 */
public record TracingMessage(
        String contract,
        String kind,
        UUID id,
        UUID request,
        String reference,
        Party from,
        Party to,
        Instant issuedAt,
        String priority,
        String handling,
        String language,
        String translation,
        Answered answers,
        Sequence sequence,
        LedgerCheckpoint ledger,
        Signers signers,
        MessageBody body) {

    /** A message whose pages are in one language. */
    public TracingMessage(String contract, String kind, UUID id, UUID request, String reference, Party from, Party to, Instant issuedAt, String priority, String handling,
                          String language, Answered answers, Sequence sequence, LedgerCheckpoint ledger, Signers signers, MessageBody body) {
        this(contract, kind, id, request, reference, from, to, issuedAt, priority, handling, language, null, answers, sequence, ledger, signers, body);
    }

    /** The same message in other languages. */
    public TracingMessage in(String newLanguage, String newTranslation) {
        return new TracingMessage(contract, kind, id, request, reference, from, to, issuedAt, priority, handling, newLanguage, newTranslation, answers, sequence, ledger, signers,
                body);
    }

    /** The body of a request, also of one that is corrected; null for another kind. */
    public RequestBody requestBody() {
        return body instanceof MessageBody.Correction c ? c.request() : body(RequestBody.class);
    }

    public AcknowledgementBody acknowledgement() {
        return body(AcknowledgementBody.class);
    }

    public InformationSoughtBody informationSought() {
        return body(InformationSoughtBody.class);
    }

    public InformationSuppliedBody informationSupplied() {
        return body(InformationSuppliedBody.class);
    }

    /** What the requested State answers, in the form of a response, whatever kind carries it; null when it is no answer. */
    public ResponseBody response() {
        return body == null ? null : body.asResponse();
    }

    /** The photos that are attached beside the data, in the order of their numbers; empty when there are none. */
    public List<PhotoDescription> photos() {
        List<PhotoDescription> photos = requestBody() != null ? requestBody().photos() : informationSupplied() != null ? informationSupplied().photos() : null;
        return photos == null ? List.of() : photos;
    }

    /** The body when it is of this type, or null. */
    public <B extends MessageBody> B body(Class<B> type) {
        return type.isInstance(body) ? type.cast(body) : null;
    }

    /**
     * The place of a message among those of its request, so that both States count them in one order.
     *
     * @param own  messages of the sender about this request that had left when this one was certified
     * @param seen messages of the other State about this request that had been placed by then
     */
    public record Sequence(int own, int seen) {
    }

    /**
     * @param state          ISO 3166-1 alpha-2 code
     * @param stateName      name of the State in the language of the message
     * @param authority      the authority that speaks, for example a national tracing centre
     * @param pointOfContact name of the national point of contact or of its office (ITI 25)
     * @param phone          telephone in international form, or null
     * @param email          functional mailbox, or null
     */
    public record Party(String state, String stateName, String authority, String pointOfContact, String phone, String email) {
    }

    /** The message answered: its identity and the SHA-256 (64 hexadecimal digits) of the sealed file that carried it. */
    public record Answered(UUID message, String sha256) {
    }

    /** The first {@code entries} entries of the sender's ledger chain of this case end in {@code hash} (64 hexadecimal digits). */
    public record LedgerCheckpoint(String chain, long entries, String hash, Instant at) {
    }

    /** Names as printed: the officer who certifies, the point of contact (or its office) that countersigns. */
    public record Signers(String officer, String pointOfContact) {
    }

    /**
     * What ITI 17 (a) to (c) and ITI 15 demand of a request. Either one weapon or a schedule of several.
     *
     * @param schedule weapons of one recovery, or null when it is about {@code firearm} alone
     * @param earlier  what other States answered about this weapon, or null
     * @param mandate  for a requester without territory, or null
     * @param component the part of {@code firearm} that alone is asked about (see {@code iti.firearm.Component}); null for the whole weapon
     * @param photos    what is attached beside the data, or null
     */
    public record RequestBody(
            String urgencyJustification,
            Illicit illicit,
            Circumstances circumstances,
            FirearmDescription firearm,
            List<ScheduleLine> schedule,
            Purpose purpose,
            Confidentiality confidentiality,
            List<String> sought,
            DomesticCheck domesticCheck,
            List<EarlierAnswer> earlier,
            Mandate mandate,
            String component,
            List<PhotoDescription> photos) implements MessageBody {

        @JsonbCreator
        public RequestBody {
        }

        /** A request without photos. */
        public RequestBody(String urgencyJustification, Illicit illicit, Circumstances circumstances, FirearmDescription firearm, List<ScheduleLine> schedule,
                           Purpose purpose, Confidentiality confidentiality, List<String> sought, DomesticCheck domesticCheck, List<EarlierAnswer> earlier,
                           Mandate mandate, String component) {
            this(urgencyJustification, illicit, circumstances, firearm, schedule, purpose, confidentiality, sought, domesticCheck, earlier, mandate, component, null);
        }

        /** The same with these photos; null or none for without. */
        public RequestBody with(List<PhotoDescription> attached) {
            return new RequestBody(urgencyJustification, illicit, circumstances, firearm, schedule, purpose, confidentiality, sought, domesticCheck, earlier, mandate,
                    component, attached == null || attached.isEmpty() ? null : attached);
        }
    }

    /** One weapon of a request about several, all from one recovery; lines count from 1. */
    public record ScheduleLine(int line, FirearmDescription firearm) {
    }

    /**
     * What another State answered before about the same weapon, passed on as its restrictions allow (ITI 15 (c)).
     *
     * @param state           the State that answered
     * @param reference       number of the request it answered
     * @param lastLegalHolder the last legal holder; passed on with consent only, null without
     * @param handling        handling code of the answer
     * @param consent         the message by which it consented, null when its restrictions did not ask for consent
     * @param conditions      conditions of that consent in its giver's words, or null
     */
    public record EarlierAnswer(String state, String reference, String outcome, List<SupplyChainSegment> segments, String lastLegalHolder,
                                UseRestrictions restrictions, String handling, Answered consent, String conditions) {
    }

    /**
     * On what ground a requester without territory asks.
     *
     * @param kind       {@code PANEL_OF_EXPERTS} or {@code PEACE_OPERATION}
     * @param name       its name, for example "Panel of Experts on Xandria"
     * @param resolution the resolution that gives the mandate
     * @param inspectedIn State in which the weapon was inspected, ISO 3166-1 alpha-2
     */
    public record Mandate(String kind, String name, String resolution, String inspectedIn) {
    }

    /** Illicit nature with its legal justification (ITI 6, 17 (a)). {@code embargo} names the measure when that ground is claimed. */
    public record Illicit(List<String> grounds, String legalJustification, String embargo) {
    }

    /**
     * Circumstances in which the weapon was found (ITI 17 (a)).
     *
     * @param event     {@code SEIZED}, {@code FOUND} or {@code SURRENDERED}
     * @param date      ISO date without zone, the day at the place
     * @param place     place inside the requesting State
     * @param weapons   number of weapons in the same event, at least 1
     */
    public record Circumstances(String event, String date, String place, String authority, Integer weapons, String narrative) {
    }

    /**
     * Markings, type, calibre and other relevant information (ITI 17 (b)). Codes are names of the enums of {@code iti.firearm}.
     *
     * @param parts         parts of another origin than the rest, or null
     * @param convertedFrom what a converted or reactivated weapon was before, or null
     */
    public record FirearmDescription(
            String type,
            String make,
            String model,
            String calibre,
            String action,
            String countryOfManufacture,
            Integer yearOfManufacture,
            String manufactureMode,
            List<MarkingDescription> markings,
            String remarks,
            List<PartDescription> parts,
            OriginalDescription convertedFrom) {
    }

    /** A part from elsewhere (ITI 10). Its marks are those on its component. {@code country} is ISO 3166-1 alpha-2, or null. */
    public record PartDescription(String component, String make, String model, String country, String remark) {
    }

    /** What a weapon was before it was converted or reactivated. */
    public record OriginalDescription(String make, String model) {
    }

    /**
     * One mark on one component.
     *
     * @param text     exactly as engraved; {@code ?} unreadable, {@code [0O]} one of these; null when there is none to read
     * @param status   never blank: see {@code iti.firearm.MarkingStatus}
     */
    public record MarkingDescription(String kind, String component, String place, String text, String status, String restoration) {
    }

    /** Intended use of the information sought (ITI 17 (c)). */
    public record Purpose(List<String> uses, String description, String caseNumber) {
    }

    /** ITI 15: a State that cannot guarantee the restrictions says so at the time of the request, with the reason. */
    public record Confidentiality(boolean guaranteed, String reason) {
    }

    /** Own records searched before asking abroad. */
    public record DomesticCheck(boolean done, String result) {
    }

    /** ITI 19. {@code respondBy} is the working target of the answering State (ISO date), not an obligation. */
    public record AcknowledgementBody(Instant receivedAt, String ownReference, String officer, String respondBy, String remark) implements MessageBody {
    }

    /** ITI 21: what is missing, by code, and in words. */
    public record InformationSoughtBody(List<String> items, String explanation) implements MessageBody {
    }

    /**
     * ITI 21: what was sought. {@code firearm}, or {@code schedule} when the request is about several, is the whole corrected
     * description, or null when unchanged; {@code photos} is what is attached beside the data, or null.
     */
    public record InformationSuppliedBody(String explanation, FirearmDescription firearm, List<ScheduleLine> schedule, List<PhotoDescription> photos)
            implements MessageBody {

        @JsonbCreator
        public InformationSuppliedBody {
        }

        /** Information without photos. */
        public InformationSuppliedBody(String explanation, FirearmDescription firearm, List<ScheduleLine> schedule) {
            this(explanation, firearm, schedule, null);
        }
    }

    /**
     * ITI 20, 22 and 23.
     *
     * @param completeness {@code FULL}, {@code PART}, {@code INTERIM}, {@code DELAYED} or {@code REFUSED}
     * @param outcome      an outcome code, null when delayed or refused
     * @param grounds      ITI 22 grounds; not empty when not {@code FULL}
     * @param reason       ITI 23: reason in words, present when not {@code FULL}
     * @param until        for a delay: when to expect more (ISO date), or null
     * @param nextState    the State to ask next, or null
     * @param withheld     which parts are not released and on which ground
     * @param lines        for a schedule: the answer line by line; null otherwise
     */
    public record ResponseBody(
            String completeness,
            String outcome,
            List<String> grounds,
            String reason,
            String until,
            FirearmDescription identifiedAs,
            List<SupplyChainSegment> segments,
            String lastLegalHolder,
            String nextState,
            String failureReason,
            List<Withheld> withheld,
            UseRestrictions restrictions,
            String remarks,
            List<LineAnswer> lines) implements MessageBody {

        @Override
        public ResponseBody asResponse() {
            return this;
        }

        /** The answer about one line of a schedule in the form of a response of its own; what is withheld of it is named without the line. */
        public Optional<ResponseBody> line(int number) {
            return lines == null ? Optional.empty() : lines.stream().filter(l -> l.line() == number).findFirst().map(l -> new ResponseBody(l.completeness(),
                    l.outcome(), grounds, reason, until, null, l.segments(), l.lastLegalHolder(), l.nextState(), l.failureReason(), withheld(number),
                    restrictions, l.remarks(), null));
        }

        private List<Withheld> withheld(int line) {
            String at = LineAnswer.at(line);
            return withheld == null ? List.of() : withheld.stream().filter(w -> w.field().startsWith(at))
                    .map(w -> new Withheld(w.field().substring(at.length()), w.ground())).toList();
        }
    }

    /** The answer about one line of a schedule. {@code completeness} is {@code FULL}, {@code PART}, {@code DELAYED} or {@code REFUSED}. */
    public record LineAnswer(int line, String completeness, String outcome, List<SupplyChainSegment> segments, String lastLegalHolder, String nextState,
                             String failureReason, String remarks) {

        /** How a part of a line is named among what is withheld: {@code lines.7.} before its own name. */
        public static String at(int line) {
            return "lines." + line + ".";
        }
    }

    /**
     * One link of the supply chain as a record proves it.
     *
     * @param event           {@code MANUFACTURE}, {@code SALE}, {@code EXPORT}, {@code IMPORT}, {@code TRANSFER} ...
     * @param date            ISO date, or null
     * @param state           where it happened, ISO 3166-1 alpha-2
     * @param document        licence, certificate or invoice number
     * @param register        the register or record holder that says so
     * @param registerUpdated last update of that register, ISO date
     */
    public record SupplyChainSegment(
            String event, String date, String from, String to, String state, String document, String register, String registerUpdated) {
    }

    /** A part of the answer that is not released, and the ITI 22 ground. */
    public record Withheld(String field, String ground) {
    }

    /** ITI 15 (a), (b), (c) and free text: restrictions that travel with the information. */
    public record UseRestrictions(boolean competentAuthoritiesOnly, boolean instrumentPurposesOnly, boolean noOnwardRelease, String text) {
    }
}
