package iti.document;

import iti.message.MessageBody;
import iti.message.TracingMessage.AcknowledgementBody;
import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.Circumstances;
import iti.message.TracingMessage.Confidentiality;
import iti.message.TracingMessage.DomesticCheck;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.FirearmDescription;
import iti.message.TracingMessage.Illicit;
import iti.message.TracingMessage.InformationSoughtBody;
import iti.message.TracingMessage.InformationSuppliedBody;
import iti.message.TracingMessage.LedgerCheckpoint;
import iti.message.TracingMessage.LineAnswer;
import iti.message.TracingMessage.Mandate;
import iti.message.TracingMessage.MarkingDescription;
import iti.message.TracingMessage.OriginalDescription;
import iti.message.TracingMessage.PartDescription;
import iti.message.TracingMessage.Party;
import iti.message.TracingMessage.Purpose;
import iti.message.TracingMessage.RequestBody;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.ScheduleLine;
import iti.message.TracingMessage.Sequence;
import iti.message.TracingMessage.Signers;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.message.TracingMessage.Withheld;
import iti.message.TracingMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Realistic messages of each kind between two fictional States. */
public final class Samples {

    public static final Instant AT = Instant.parse("2026-11-20T09:14:00Z");
    public static final String OFFICER_XA = "Ines Varga";
    public static final String OFFICE_XA = "Office of the National Point of Contact, Alvoria";
    public static final String OFFICER_XB = "Tomas Lindqvist";
    public static final String OFFICE_XB = "Office of the National Point of Contact, Brenmark";

    private static final UUID REQUEST = UUID.fromString("6a1f0d3e-4f0c-4b52-9d2b-7c1b3a9e5d10");
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Party XA = new Party("XA", "Republic of Alvoria", "National Firearms Tracing Centre", OFFICE_XA, "+999 1 555 0100", "tracing@ntc.alvoria.example");
    private static final Party XB = new Party("XB", "Kingdom of Brenmark", "Brenmark Police, Firearms Records Bureau", OFFICE_XB, "+999 2 555 0177", "firearms@police.brenmark.example");

    private static final Party XP = new Party("XP", "Panel of Experts on Xandria", "Secretariat of the Panel", "Coordinator of the Panel", "+999 9 555 0102", "panel@panel.example");

    private Samples() {
    }

    public static Map<String, TracingMessage> all() {
        return Map.ofEntries(Map.entry("request", request()), Map.entry("acknowledgement", acknowledgement()), Map.entry("sought", sought()),
                Map.entry("supplied", supplied()), Map.entry("response", response()), Map.entry("delay", delay()), Map.entry("refusal", refusal()),
                Map.entry("interim", interim()), Map.entry("misrouted", misrouted()), Map.entry("duplicate", duplicate()),
                Map.entry("clarificationSought", clarificationSought()), Map.entry("clarification", clarification()),
                Map.entry("consentSought", consentSought()), Map.entry("consent", consent()), Map.entry("reminder", reminder()),
                Map.entry("withdrawal", withdrawal()), Map.entry("correction", correction()), Map.entry("correctedResponse", correctedResponse()),
                Map.entry("reopening", reopening()), Map.entry("nextHop", nextHop()), Map.entry("mandated", mandated()),
                Map.entry("mandatedWithdrawal", mandatedWithdrawal()), Map.entry("schedule", schedule(12)), Map.entry("scheduleSupplied", scheduleSupplied()),
                Map.entry("lines", lines(12)), Map.entry("part", part()));
    }

    public static FirearmDescription firearm() {
        return new FirearmDescription("PISTOL_SELF_LOADING", "Glock", "17 Gen4", "9x19mm Parabellum", "SEMI_AUTOMATIC", "AT Austria", 2014, "INDUSTRIAL",
                List.of(new MarkingDescription("SERIAL", "FRAME", "metal plate under the dust cover", "XBK0?1[8B]", "RESTORED_IN_PART", "CHEMICAL_ETCHING"),
                        new MarkingDescription("SERIAL", "SLIDE", "right side", "XBK041B", "READABLE", "BY_EYE"),
                        new MarkingDescription("SERIAL", "BARREL", null, "XBK0418", "READABLE", "BY_EYE"),
                        new MarkingDescription("MANUFACTURER", "SLIDE", "left side", "GLOCK 17 Gen4 AUSTRIA 9x19", "READABLE", "BY_EYE"),
                        new MarkingDescription("IMPORT", "FRAME", "behind the trigger guard", "XB 15", "READABLE", "MAGNETIC_PARTICLE"),
                        new MarkingDescription("PROOF", "BARREL", "hood", null, "NOT_EXAMINED", null)),
                "Grip shows traces of a file. Magazine not original.", null, null);
    }

    public static TracingMessage request() {
        return message("REQUEST", XA, XB, "URGENT", null, new RequestBody(
                "The holder is in custody until 27 November 2026; the judge decides on the evidence available then.",
                new Illicit(List.of("ILL_A_LAW_OF_FINDING_STATE", "ILL_E_UNAUTHORIZED_TRANSFER"),
                        "Possession without licence, Firearms Act of Alvoria 2009, section 41 (1). No import licence was issued for this weapon.", null),
                new Circumstances("SEIZED", "2026-11-16", "Port of Estrava, warehouse 14, Alvoria", "Alvoria Customs, Southern Command", 3,
                        "During a search of a container declared as household goods, three pistols were found inside the lining of a refrigerator. "
                                + "The container came from Brenmark by way of Carvane. The consignee was arrested. The pistol described here lay uppermost; "
                                + "its serial number on the frame had been ground and was restored in part by the forensic laboratory of Estrava."),
                firearm(), null,
                new Purpose(List.of("CRIMINAL_INVESTIGATION", "PROSECUTION"), "Case against the consignee and persons unknown for trafficking.", "EST-2026-1182"),
                new Confidentiality(true, null),
                List.of("MANUFACTURE_DATE", "EXPORT_LICENCE", "IMPORTER", "LAST_LEGAL_HOLDER", "LOST_STOLEN_REPORT"),
                new DomesticCheck(true, "Registers of licences, dealers, lost and stolen: no record under any reading of the serial number."), null, null, null));
    }

    /** A request that carries earlier answers of two other States: one free, one with consent. */
    public static TracingMessage nextHop() {
        RequestBody first = request().requestBody();
        return message("REQUEST", XA, XB, "URGENT", null, new RequestBody(first.urgencyJustification(), first.illicit(), first.circumstances(), first.firearm(), null,
                first.purpose(), first.confidentiality(), first.sought(), first.domesticCheck(), List.of(
                new EarlierAnswer("XC", "TR-2026-000101-H", "TRACED_TO_EXPORT", List.of(
                        new SupplyChainSegment("MANUFACTURE", "2014-03-11", "Norrholt Arms", null, "XC", null, "Manufacturer's records", "2026-10-01"),
                        new SupplyChainSegment("EXPORT", "2014-09-02", "Norrholt Arms", "Orla Trading, Kestro", "XC", "EL-2014-88121", "Export licences", "2026-11-01")),
                        null, new UseRestrictions(true, true, false, null), "H1", null, null),
                new EarlierAnswer("XD", "TR-2026-000102-K", "HOLDER_WITHHELD", List.of(), "A natural person, licensed 2015 to 2021",
                        new UseRestrictions(true, true, true, "Not to be shown to the suspect before the trial."), "H2", answered(), "Not to be quoted in court.")), null, null));
    }

    /** A request of a panel of experts, about a weapon it inspected in a State. */
    public static TracingMessage mandated() {
        RequestBody body = request().requestBody();
        return message("REQUEST", XP, XB, "ROUTINE", null, new RequestBody(null,
                new Illicit(List.of("ILL_B_UNSC_EMBARGO"), "Transferred to Xandria after the embargo was decided.", "Arms embargo on Xandria, paragraph 4 of the resolution"),
                new Circumstances("FOUND", "2026-10-02", "Depot of Lomara, Xandria", "Panel of Experts on Xandria", 12, "Inspected with the leave of the authorities of Xandria."),
                firearm(), null, body.purpose(), new Confidentiality(true, null), List.of("EXPORT_LICENCE", "IMPORTER"), null, null,
                new Mandate("PANEL_OF_EXPERTS", "Panel of Experts on Xandria", "Resolution 9901 (2025), paragraph 12", "XZ"), null));
    }

    public static TracingMessage mandatedWithdrawal() {
        return message("WITHDRAWAL", XP, XB, "ROUTINE", answered(), new MessageBody.Withdrawal("SOLVED", "The mandate has ended."));
    }

    public static TracingMessage acknowledgement() {
        return message("ACKNOWLEDGEMENT", XB, XA, "URGENT", answered(),
                new AcknowledgementBody(Instant.parse("2026-11-20T09:31:22Z"), "BFR-26-00417", OFFICER_XB, "2026-11-21", "The weekend desk is staffed."));
    }

    public static TracingMessage sought() {
        return message("INFORMATION_SOUGHT", XB, XA, "ROUTINE", answered(),
                new InformationSoughtBody(List.of("PHOTO_MARK", "IMPORT_MARK", "OTHER"),
                        "The import mark reads \u201eXB 15\u201c. Please send a photo of it, and say whether a dealer\u2019s code follows the year.\nPlease also state the length of the barrel."));
    }

    public static TracingMessage supplied() {
        return message("INFORMATION_SUPPLIED", XA, XB, "ROUTINE", answered(),
                new InformationSuppliedBody("After cleaning, the code D-221 is visible behind the year. The barrel is 114 mm long.", firearm(), null));
    }

    public static TracingMessage response() {
        return message("RESPONSE", XB, XA, "URGENT", answered(),
                new ResponseBody("PART", "TRACED_TO_LAST_LAWFUL_HOLDER", List.of("CONFIDENTIALITY_LAW"),
                        "The address of the last holder is protected by the Data Protection Act of Brenmark 2018, section 12. It can be given on request of a court.", null, firearm(),
                        List.of(new SupplyChainSegment("MANUFACTURE", "2014-03-11", "Glock Ges.m.b.H.", null, "AT", null, "Manufacturer's records", "2026-10-01"),
                                new SupplyChainSegment("EXPORT", "2014-09-02", "Glock Ges.m.b.H.", "Norvik Arms Import AS", "AT", "EL-2014-88121", "Export licences", "2026-11-01"),
                                new SupplyChainSegment("IMPORT", "2015-01-19", "Glock Ges.m.b.H.", "Norvik Arms Import AS", "XB", "IMP-2015-00093", "Register of imports", "2026-11-19"),
                                new SupplyChainSegment("SALE", "2015-04-28", "Norvik Arms Import AS", "Jagt og Skyd, dealer D-221", "XB", "inv. 20150428-7", "Dealers' transfers", "2026-11-18"),
                                new SupplyChainSegment("LICENCE", "2015-05-12", "Jagt og Skyd, dealer D-221", "a private holder", "XB", "LIC-15-40772", "Register of licences", "2026-11-19"),
                                new SupplyChainSegment("THEFT", "2021-08-03", "a private holder", null, "XB", "POL-21-118822", "Lost and stolen", null)),
                        "A natural person, licensed 2015 to 2021; name released, address withheld", "XC", null,
                        List.of(new Withheld("Address of the last legal holder", "CONFIDENTIALITY_LAW")),
                        new UseRestrictions(true, true, true, "Not to be shown to the suspect before the trial."), "The reading XBK0418 fits our record; XBK041B does not exist.", null));
    }

    public static TracingMessage delay() {
        return message("DELAY", XB, XA, "ROUTINE", answered(),
                new MessageBody.Delay(List.of("ONGOING_INVESTIGATION"), "A related investigation in Brenmark is not yet public.", "2026-12-15"));
    }

    public static TracingMessage refusal() {
        return message("REFUSAL", XB, XA, "ROUTINE", answered(),
                new MessageBody.Refusal(List.of("CONFIDENTIALITY_LAW", "NATIONAL_SECURITY"), "The register of State stocks is classified in Brenmark."));
    }

    public static TracingMessage interim() {
        return message("INTERIM_RESPONSE", XB, XA, "ROUTINE", answered(),
                new ResponseBody("INTERIM", null, List.of(), null, "2026-12-01", null,
                        List.of(new SupplyChainSegment("IMPORT", "2015-01-19", "Glock Ges.m.b.H.", "Norvik Arms Import AS", "XB", "IMP-2015-00093", "Register of imports", "2026-11-19")),
                        null, null, null, List.of(), new UseRestrictions(true, true, false, null), "The importer is known; the dealer has been asked.", null));
    }

    public static TracingMessage misrouted() {
        return message("MISROUTED", XB, XA, "ROUTINE", answered(), new MessageBody.Misrouted("The proof mark is that of Carvane; nothing of this maker was imported here.", "XC"));
    }

    public static TracingMessage duplicate() {
        return message("DUPLICATE", XB, XA, "ROUTINE", answered(), new MessageBody.Duplicate("TR-2026-000098-K", "Make, model and serial number are the same."));
    }

    public static TracingMessage clarificationSought() {
        return message("CLARIFICATION_SOUGHT", XA, XB, "ROUTINE", answered(), new MessageBody.ClarificationSought("Does the ground concern the holder alone, or also the dealer?"));
    }

    public static TracingMessage clarification() {
        return message("CLARIFICATION", XB, XA, "ROUTINE", answered(), new MessageBody.Clarification("It concerns the holder alone. The dealer may be named on a new request."));
    }

    public static TracingMessage consentSought() {
        return message("CONSENT_SOUGHT", XA, XB, "ROUTINE", answered(),
                new MessageBody.ConsentSought("ONWARD_RELEASE", "XC", "The chain leads to Carvane. We ask to pass on the links of 2014 and 2015."));
    }

    public static TracingMessage consent() {
        return message("CONSENT", XB, XA, "ROUTINE", answered(), new MessageBody.Consent("GRANTED", "ONWARD_RELEASE", "XC", "Without the name of the last holder."));
    }

    public static TracingMessage reminder() {
        return message("REMINDER", XA, XB, "ROUTINE", answered(), new MessageBody.Reminder("RESPONSE", 2, "2026-11-10", "The hearing is on 4 December 2026."));
    }

    public static TracingMessage withdrawal() {
        return message("WITHDRAWAL", XA, XB, "ROUTINE", answered(), new MessageBody.Withdrawal("SOLVED", "The owner was found from our own records."));
    }

    public static TracingMessage correction() {
        return message("CORRECTION", XA, XB, "URGENT", null, new MessageBody.Correction(answered(), "The calibre was wrong.", request().requestBody(), null));
    }

    public static TracingMessage correctedResponse() {
        return message("CORRECTION", XB, XA, "URGENT", null, new MessageBody.Correction(answered(), "The date of the sale was wrong.", null, response().response()));
    }

    public static TracingMessage reopening() {
        return message("REOPENING", XA, XB, "ROUTINE", null, new MessageBody.Reopening("The laboratory has restored the number on the barrel.", firearm(), null));
    }

    /** About the barrel of a converted pistol. */
    public static TracingMessage part() {
        RequestBody body = request().requestBody();
        FirearmDescription converted = new FirearmDescription("PISTOL_SELF_LOADING", null, null, "9x19mm Parabellum", "SEMI_AUTOMATIC", null, null, "CONVERTED",
                List.of(new MarkingDescription("SERIAL", "FRAME", null, null, "OBLITERATED", null), new MarkingDescription("SERIAL", "BARREL", "hood", "BB-00417", "READABLE", "BY_EYE")),
                null, List.of(new PartDescription("BARREL", "Brenmark Barrels", "BB-9", "XB", "Fitted with a set screw.")), new OriginalDescription("Voltran", "EKOL"));
        return message("REQUEST", XA, XB, "ROUTINE", null, new RequestBody(null, body.illicit(), body.circumstances(), converted, null, body.purpose(),
                body.confidentiality(), body.sought(), body.domesticCheck(), null, null, "BARREL"));
    }

    /** A schedule of so many weapons; every seventh has a doubtful number, parts and remarks. */
    public static TracingMessage schedule(int weapons) {
        RequestBody body = request().requestBody();
        return message("REQUEST", XA, XB, "ROUTINE", null, new RequestBody(null, body.illicit(), new Circumstances("SEIZED", "2026-11-16", "Port of Estrava, warehouse 14, Alvoria",
                "Alvoria Customs, Southern Command", weapons, "A container declared as household goods."), null, scheduleLines(weapons), body.purpose(), body.confidentiality(),
                body.sought(), body.domesticCheck(), null, null, null));
    }

    private static List<ScheduleLine> scheduleLines(int weapons) {
        return IntStream.rangeClosed(1, weapons).mapToObj(n -> new ScheduleLine(n, n % 7 == 0 ? firearm()
                : new FirearmDescription(n % 3 == 0 ? "ASSAULT_RIFLE" : "PISTOL_SELF_LOADING", "Norrholt Arms", "NH-" + n % 9, n % 3 == 0 ? "5.56x45mm" : "9x19mm Parabellum", null, "XC",
                        2000 + n % 20, "INDUSTRIAL", List.of(new MarkingDescription("SERIAL", n % 3 == 0 ? "RECEIVER" : "FRAME", null, "%06d-K".formatted(n), "READABLE", "BY_EYE"),
                        new MarkingDescription("IMPORT", "FRAME", null, "ORLA KESTRO XB 15", "READABLE", null)), null, null, null))).toList();
    }

    public static TracingMessage scheduleSupplied() {
        return message("INFORMATION_SUPPLIED", XA, XB, "ROUTINE", answered(), new InformationSuppliedBody("The number in line 3 was misread.", null, scheduleLines(4)));
    }

    /** The answer to {@link #schedule}. */
    public static TracingMessage lines(int weapons) {
        List<LineAnswer> lines = IntStream.rangeClosed(1, weapons).mapToObj(n -> n % 5 == 0
                ? new LineAnswer(n, "FULL", "NO_RECORD_THOUGH_EXPECTED", List.of(), null, null, "RECORD_LOST", "Records of that year were lost in a fire.")
                : new LineAnswer(n, n == 4 ? "PART" : "FULL", "TRACED_TO_EXPORT", List.of(
                        new SupplyChainSegment("IMPORT", "2015-01-19", "Norrholt Arms", "Norvik Arms Import AS", "XB", "IMP-2015-" + n, "Register of imports", "2026-11-19"),
                        new SupplyChainSegment("EXPORT", "2016-04-02", "Norvik Arms Import AS", n == 4 ? null : "Orla Trading", "XB", "EL-2016-" + n, "Export licences", "2026-11-01")),
                        n == 4 ? null : "Orla Trading, Kestro", "XD", null, null)).toList();
        return message("RESPONSE", XB, XA, "ROUTINE", answered(), new ResponseBody("PART", null, List.of("CONFIDENTIALITY_LAW"), "One consignee is protected by law.", null, null,
                List.of(), null, null, null, List.of(new Withheld("lines.4.lastLegalHolder", "CONFIDENTIALITY_LAW"), new Withheld("lines.4.segments.1.to", "CONFIDENTIALITY_LAW")),
                new UseRestrictions(true, true, true, null), null, lines));
    }

    /** Text that the fonts lack, direction overrides, control characters, endless words, and a narrative over several pages. */
    public static TracingMessage strange() {
        TracingMessage plain = request();
        RequestBody body = plain.requestBody();
        String hostile = "\u202Egnp.exe \u0000\u0007 \u4F60\u597D \u0627\u0644\u0633\u0644\u0627\u0645 \uD83D\uDD2B <&>\"' " + "X".repeat(900) + "\n\n";
        Circumstances found = new Circumstances("A_NEW_CODE", "2026-11-16", hostile.substring(0, 290), null, 1,
                (hostile + "The quick brown fox jumps over the lazy dog. ".repeat(60)).repeat(2).substring(0, 7000));
        List<MarkingDescription> markings = IntStream.range(0, 60).mapToObj(i -> new MarkingDescription("SERIAL", "FRAME", "place " + i,
                i % 7 == 0 ? "[" + "A]B?".repeat(30) : "\u0416" + i + "[0O]?\u202E", "READABLE", null)).toList();
        FirearmDescription firearm = new FirearmDescription("UNKNOWN", "", null, null, null, null, null, null, markings, hostile, null, null);
        return message("REQUEST", plain.from(), plain.to(), "ROUTINE", null, new RequestBody(null, body.illicit(), found, firearm, null, body.purpose(),
                new Confidentiality(false, "No law yet."), null, null, null, null, null));
    }

    private static Answered answered() {
        return new Answered(UUID.fromString("0c4b7a1e-93d5-4a40-8f0f-26a3f1f0aa01"), DIGEST);
    }

    /** A message about the same request. */
    public static TracingMessage message(String kind, Party from, Party to, String priority, Answered answers, MessageBody body) {
        boolean alvoria = from == XA;
        return new TracingMessage("1.0", kind, UUID.nameUUIDFromBytes(kind.getBytes(StandardCharsets.US_ASCII)), REQUEST, "TR-2026-000123-C", from, to, AT,
                priority, "H1", "en", answers, new Sequence(1, 1), new LedgerCheckpoint("XA/case/2026-000123", 17, DIGEST, AT),
                new Signers(alvoria ? OFFICER_XA : OFFICER_XB, alvoria ? OFFICE_XA : OFFICE_XB), body);
    }
}
