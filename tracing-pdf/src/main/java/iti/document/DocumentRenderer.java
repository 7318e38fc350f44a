package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.DocumentInformation;
import iti.document.layout.Face;
import iti.document.layout.Flow;
import iti.document.layout.FontShelf;
import iti.document.layout.Fonts;
import iti.document.layout.Frame;
import iti.document.layout.SignatureBlock;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.document.layout.TaggedDocument;
import iti.message.AttachedPhotos;
import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.message.TracingMessage.Party;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sets a message as a tagged PDF (PDF/A-3A, PDF/UA-1, A4) with its data attached, ready to be signed. The same message
 * and data always give the same pages. Thread-safe.
 */
public final class DocumentRenderer {

    /** Program and version of the page layout, kept in each document. A change of the pages changes the number. */
    public static final String LAYOUT = "Firearm tracing documents, page layout 1";

    /** Name of the empty signature field that the certifying officer fills. */
    static final String OFFICER_FIELD = "sig-officer";

    private final FontShelf shelf = new FontShelf();
    private final Labels words = new Labels(Locale.ENGLISH);

    /**
     * @param json canonical data of the message, attached as they are
     * @throws UncheckedIOException when the pages cannot be written, which is a fault of this program
     */
    public byte[] render(TracingMessage message, byte[] json) {
        return render(message, json, AttachedPhotos.NONE);
    }

    /** The same with photos. @throws IllegalArgumentException when one that the message describes is not given */
    public byte[] render(TracingMessage message, byte[] json, AttachedPhotos photos) {
        try {
            Fonts fonts = shelf.take();
            byte[] pdf = render(message, json, photos, fonts);
            shelf.giveBack(fonts);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] render(TracingMessage message, byte[] json, AttachedPhotos photos, Fonts fonts) throws IOException {
        String kind = words.code("MessageKind", message.kind());
        DocumentInformation information = new DocumentInformation(kind + " " + message.reference(), message.from().authority(),
                words.get("subject", message.reference()), "en", LAYOUT, message.issuedAt());
        try (TaggedDocument document = new TaggedDocument(fonts, information)) {
            Flow flow = new Flow(document, fonts);
            Pages pages = new Pages(flow, words, message, photos);
            head(flow, message, kind);
            reference(flow, pages, message);
            parties(flow, message);
            body(pages, message);
            ledger(pages, message);
            signatures(pages, message);
            flow.frame(frame(message, kind));
            AttachedData.attach(document.pdf(), json, words.get("attachment"), message.issuedAt());
            PhotoFiles.attach(document.pdf(), message, photos);
            return document.save();
        }
    }

    private void head(Flow flow, TracingMessage message, String kind) throws IOException {
        flow.letterhead(message.from().stateName(), message.from().authority());
        flow.title(kind);
        String paragraphs = MessageKind.of(message.kind()).map(k -> "paragraphs." + k.name()).orElse("paragraphs.other");
        flow.paragraph(words.get("basis", words.get(paragraphs)), Style.LABEL, null);
        flow.gap(6);
    }

    private void reference(Flow flow, Pages pages, TracingMessage message) throws IOException {
        flow.table(pages.facts().strong("reference", message.reference()).value("issuedAt", words.instant(message.issuedAt()))
                .strong("priority", words.code("Priority", message.priority())).value("language", message.language())
                .paired(words.get("summary.reference")));
        Facts identities = pages.facts().identity("messageId", message.id().toString()).identity("requestId", message.request().toString());
        if (message.answers() == null) {
            identities.value("answers", words.get(MessageKind.REQUEST.name().equals(message.kind()) ? "answersNothing" : "answersNoOne"));
        } else {
            identities.identity("answers", message.answers().message().toString()).identity("digestOfAnswered", message.answers().sha256());
        }
        flow.table(identities.single(words.get("summary.reference")));
    }

    private void parties(Flow flow, TracingMessage message) throws IOException {
        flow.section(words.get("parties"), words.get("parties.para"), 90);
        flow.table(new Table(new float[] {50, 50}, List.of(Cell.columnHead(words.get("from")), Cell.columnHead(words.get("to"))),
                List.of(List.of(party(message.from()), party(message.to()))), words.get("summary.parties")));
    }

    private Cell party(Party party) {
        List<Cell.Run> runs = new ArrayList<>();
        runs.add(new Cell.Run(party.stateName() + " (" + party.state() + ")", Style.STRONG));
        runs.add(new Cell.Run(party.authority(), Style.BODY));
        runs.add(new Cell.Run(words.get("partyContact") + ": " + words.stated(party.pointOfContact()), Style.BODY));
        runs.add(new Cell.Run(words.get("partyPhone") + ": " + words.stated(party.phone()), Style.LABEL));
        runs.add(new Cell.Run(words.get("partyEmail") + ": " + words.stated(party.email()), Style.LABEL));
        return Cell.of(runs);
    }

    private static void body(Pages pages, TracingMessage message) throws IOException {
        Optional<MessageKind> kind = MessageKind.of(message.kind());
        if (kind.isEmpty()) {
            return;
        }
        switch (kind.get()) {
            case REQUEST -> RequestPages.write(pages, message.requestBody());
            case ACKNOWLEDGEMENT -> ReceiptPages.acknowledgement(pages, message);
            case INFORMATION_SOUGHT -> ReceiptPages.informationSought(pages, message);
            case INFORMATION_SUPPLIED -> ReceiptPages.informationSupplied(pages, message);
            case RESPONSE, INTERIM_RESPONSE, DELAY, REFUSAL -> ResponsePages.write(pages, message.response());
            case MISROUTED -> ThreadPages.misrouted(pages, message.body(MessageBody.Misrouted.class));
            case DUPLICATE -> ThreadPages.duplicate(pages, message.body(MessageBody.Duplicate.class));
            case CLARIFICATION_SOUGHT -> ThreadPages.clarificationSought(pages, message.body(MessageBody.ClarificationSought.class));
            case CLARIFICATION -> ThreadPages.clarification(pages, message.body(MessageBody.Clarification.class));
            case CONSENT_SOUGHT -> ThreadPages.consentSought(pages, message.body(MessageBody.ConsentSought.class));
            case CONSENT -> ThreadPages.consent(pages, message.body(MessageBody.Consent.class));
            case REMINDER -> ThreadPages.reminder(pages, message.body(MessageBody.Reminder.class));
            case WITHDRAWAL -> ThreadPages.withdrawal(pages, message.body(MessageBody.Withdrawal.class));
            case CORRECTION -> ThreadPages.correction(pages, message.body(MessageBody.Correction.class));
            case REOPENING -> ThreadPages.reopening(pages, message.body(MessageBody.Reopening.class));
        }
    }

    private void ledger(Pages pages, TracingMessage message) throws IOException {
        pages.section("ledger");
        pages.note("ledger.text");
        TracingMessage.LedgerCheckpoint checkpoint = message.ledger();
        pages.single(pages.facts().identity("chainName", checkpoint == null ? null : checkpoint.chain())
                .value("entries", checkpoint == null ? null : Long.toString(checkpoint.entries()))
                .identity("ledgerHash", checkpoint == null ? null : checkpoint.hash())
                .value("ledgerAt", words.instant(checkpoint == null ? null : checkpoint.at())));
    }

    private void signatures(Pages pages, TracingMessage message) throws IOException {
        pages.section("signatures", "signatures", SignatureBlock.HEIGHT + 40);
        pages.sentence("signatures.text");
        String authority = message.from().authority();
        String state = message.from().stateName();
        SignatureBlock.set(pages.flow(),
                new SignatureBlock.Signer(words.get("certifiedBy"), words.stated(message.signers().officer()), words.get("signerNote", authority, state)),
                new SignatureBlock.Signer(words.get("countersignedBy"), words.stated(message.signers().pointOfContact()),
                        words.get("countersignedNote", authority, state)),
                OFFICER_FIELD, words.get("fieldTooltip"));
    }

    private Frame frame(TracingMessage message, String kind) {
        Color colour = switch (message.handling()) {
            case "H0" -> new Color(0x1D, 0x62, 0x3A);
            case "H1" -> new Color(0x1B, 0x4B, 0x8F);
            case "H2" -> new Color(0x8A, 0x4B, 0x00);
            default -> Style.RED;
        };
        return new Frame(words.get("handling", message.handling(), words.code("HandlingCode", message.handling())), colour,
                "URGENT".equals(message.priority()) ? words.code("Priority", message.priority()).toUpperCase(Locale.ROOT) : "",
                words.get("footer", message.reference(), kind, message.from().state(), message.to().state()), words.get("pageOf"));
    }

    /** The words in the officer's visible signature, in characters of its font. */
    String stamp(TracingMessage message, Instant signedAt) {
        try {
            Fonts fonts = shelf.take();
            String officer = fonts.printable(words.stated(message.signers().officer()).replace('\n', ' '), Face.REGULAR);
            shelf.giveBack(fonts);
            return words.get("certifiedStamp", officer, words.instant(signedAt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
