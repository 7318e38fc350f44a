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
import iti.document.layout.TaggedDocument;
import iti.message.AttachedPhotos;
import iti.message.DocumentLanguage;
import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets a message as a tagged PDF (PDF/A-3A, PDF/UA-1) with its data attached, ready to be signed, in its language and beside it in
 * a second one. The same message and data on the same stationery always give the same pages. Thread-safe.
 */
public final class DocumentRenderer {

    /** Program and version of the page layout, kept in each document. A change of the pages changes the number. */
    public static final String LAYOUT = "Firearm tracing documents, page layout 2";

    /** Name of the empty signature field that the certifying officer fills. */
    static final String OFFICER_FIELD = "sig-officer";

    private final FontShelf shelf = FontShelf.SHARED;

    /**
     * @param json canonical data of the message, attached as they are
     * @throws UncheckedIOException when the pages cannot be written, which is a fault of this program
     */
    public byte[] render(TracingMessage message, byte[] json) {
        return render(message, json, AttachedPhotos.NONE, Stationery.PLAIN);
    }

    /**
     * The same with photos, on other paper than A4 or below the arms of the State.
     *
     * @throws IllegalArgumentException when a photo that the message describes is not given
     */
    public byte[] render(TracingMessage message, byte[] json, AttachedPhotos photos, Stationery stationery) {
        try {
            Fonts fonts = shelf.take();
            byte[] pdf = render(message, json, photos, stationery, fonts);
            shelf.giveBack(fonts);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] render(TracingMessage message, byte[] json, AttachedPhotos photos, Stationery stationery, Fonts fonts) throws IOException {
        Words words = Words.of(message);
        Phrase kind = words.code("MessageKind", message.kind());
        DocumentInformation information = new DocumentInformation(kind.spoken() + " " + message.reference(), message.from().authority(),
                words.get("subject", message.reference()).spoken(), words.tongue().tag(), LAYOUT, message.issuedAt());
        try (TaggedDocument document = new TaggedDocument(fonts, information)) {
            Flow flow = new Flow(document, stationery.paper(), words.tongue(), words.secondTongue());
            Pages pages = new Pages(flow, words, message, photos);
            HeadSection.write(pages, kind, stationery);
            body(pages, message);
            ledger(pages, message);
            signatures(pages, message);
            if (MessageKind.REQUEST.name().equals(message.kind())) {
                ReplySheet.write(pages, json);
            }
            flow.frame(frame(words, message, kind));
            AttachedData.attach(document.pdf(), json, words.get("attachment").spoken(), message.issuedAt());
            PhotoFiles.attach(document.pdf(), message, photos);
            return document.save();
        }
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

    private static void ledger(Pages pages, TracingMessage message) throws IOException {
        pages.section("ledger");
        pages.note("ledger.text");
        TracingMessage.LedgerCheckpoint checkpoint = message.ledger();
        pages.single(pages.facts().identity("chainName", checkpoint == null ? null : checkpoint.chain())
                .value("entries", checkpoint == null ? null : Long.toString(checkpoint.entries()))
                .identity("ledgerHash", checkpoint == null ? null : checkpoint.hash())
                .value("ledgerAt", pages.words().instant(checkpoint == null ? null : checkpoint.at())));
    }

    private static void signatures(Pages pages, TracingMessage message) throws IOException {
        Words words = pages.words();
        pages.section("signatures", "signatures", SignatureBlock.LEAST + 40);
        pages.sentence("signatures.text");
        Phrase office = words.line(message.from().authority(), message.from().stateName());
        List<Cell.Run> certifying = signer(words, "certifiedBy", message.signers().officer(), office);
        List<Cell.Run> countersigning = signer(words, "countersignedBy", message.signers().pointOfContact(), office);
        countersigning.addAll(words.get("countersignedNote").runs(Style.NOTE));
        SignatureBlock.set(pages.flow(), certifying, countersigning, OFFICER_FIELD, words.get("fieldTooltip").spoken());
    }

    private static List<Cell.Run> signer(Words words, String caption, String name, Phrase office) {
        List<Cell.Run> runs = new ArrayList<>(words.get(caption).runs(Style.LABEL));
        runs.addAll(words.stated(name).runs(Style.STRONG));
        runs.addAll(office.runs(Style.NOTE));
        return runs;
    }

    private static Frame frame(Words words, TracingMessage message, Phrase kind) {
        Color colour = switch (message.handling()) {
            case "H0" -> new Color(0x1D, 0x62, 0x3A);
            case "H1" -> new Color(0x1B, 0x4B, 0x8F);
            case "H2" -> Style.AMBER;
            default -> Style.RED;
        };
        Phrase band = words.get("handling", message.handling(), words.code("HandlingCode", message.handling()));
        Phrase alert = "URGENT".equals(message.priority()) ? words.get("urgent") : Phrase.free("");
        Style style = new Style(Face.BOLD, 8, colour, false);
        return new Frame(band.once(style), band.again(style), colour, alert.inOneLine(new Style(Face.BOLD, 10, Style.RED, false)),
                words.get("footer", message.reference(), kind, message.from().state(), message.to().state()).once(Style.NOTE),
                all -> page -> words.get("pageOf", page, all).once(Style.NOTE));
    }

    /**
     * The words in the officer's visible signature, in characters of its font: in English where the language of the document has
     * others, and without a name that has others, which stands above the signature anyway.
     */
    String stamp(TracingMessage message, Instant signedAt) {
        try {
            Fonts fonts = shelf.take();
            Words words = Words.of(message);
            Words shown = switch (words.language()) {
                case AR, ZH -> new Words(DocumentLanguage.EN, null);
                default -> new Words(words.language(), null);
            };
            String officer = fonts.latin(message.signers().officer() == null ? "" : message.signers().officer());
            shelf.giveBack(fonts);
            return shown.get("certifiedStamp", officer == null ? "" : officer, shown.instant(signedAt)).spoken().replaceAll("\n{2,}", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
