package iti.document.letter;

import iti.document.Engraved;
import iti.document.Facts;
import iti.document.Phrase;
import iti.document.Words;
import iti.document.layout.Arms;
import iti.document.layout.Cell;
import iti.document.layout.Face;
import iti.document.layout.FillIn;
import iti.document.layout.Flow;
import iti.document.layout.Frame;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.document.layout.Voice;
import iti.firearm.FirearmDescription;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.inquiry.Inquiries;
import iti.inquiry.InquiryLetter;
import iti.message.DocumentLanguage;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What stands on the pages of one letter. */
final class LetterPages {

    private static final Color BAND = new Color(0x1B, 0x4B, 0x8F);
    private static final Style STATE = new Style(Face.BOLD, 16, Style.NAVY, false);
    private static final Style AUTHORITY = new Style(Face.REGULAR, 11, Style.INK, false);
    private static final Style ALERT = new Style(Face.BOLD, 10, Style.RED, false);
    private static final Cell.Run NOTHING = new Cell.Run("", Style.NOTE, Voice.FREE);

    private final InquiryLetter letter;
    private final Words words = new Words(DocumentLanguage.EN, null);

    LetterPages(InquiryLetter letter) {
        this.letter = letter;
    }

    Words words() {
        return words;
    }

    Phrase title() {
        return words.get("letter.title");
    }

    void write(Flow flow, Arms arms) throws IOException {
        flow.letterhead(Phrase.free(letter.sender().state()).once(STATE), Phrase.free(letter.sender().authority()).once(AUTHORITY), arms, words.get("arms", letter.sender().state()).spoken());
        addressee(flow);
        flow.title(title().once(Style.TITLE));
        flow.gap(2);
        opening(flow);
        flow.section(words.get("letter.question").runs(Style.SECTION), NOTHING, 40);
        flow.gap(3);
        flow.paragraphs(Phrase.free(letter.question()).runs(Style.BODY));
        weapon(flow, letter.firearm());
        answering(flow);
        closing(flow);
        reply(flow);
    }

    Frame frame() {
        Cell.Run alert = letter.notice() > 1 ? new Cell.Run(notice().first().toUpperCase(words.language().locale()), ALERT, Voice.FIRST) : NOTHING;
        Cell.Run band = words.get("letter.band").once(new Style(Face.BOLD, 8, BAND, false));
        return new Frame(band, band, BAND, alert, words.get("letter.footer", letter.number(), title()).once(Style.NOTE),
                all -> page -> words.get("pageOf", page, all).once(Style.NOTE));
    }

    private void addressee(Flow flow) throws IOException {
        flow.paragraphs(Phrase.free(letter.holderName()).runs(Style.STRONG));
        flow.paragraphs(words.code("HolderKind", letter.holderKind().name()).runs(Style.LABEL));
        flow.gap(8);
        Facts facts = new Facts(words, null).strong("letter.number", letter.number()).value("letter.date", words.date(letter.date().toString()))
                .strong("letter.dueOn", words.date(letter.dueOn().toString()));
        flow.table((letter.notice() > 1 ? facts.strong("letter.notice", notice()) : facts.value("letter.notice", notice())).paired(words.get("letter.summary")));
        flow.gap(8);
    }

    private Phrase notice() {
        return switch (letter.notice()) {
            case 1 -> words.get("letter.notice.1");
            case 2 -> words.get("letter.notice.2");
            case 3 -> words.get("letter.notice.3");
            default -> words.get("letter.notice.more", letter.notice());
        };
    }

    private void opening(Flow flow) throws IOException {
        Phrase due = words.date(letter.dueOn().toString());
        flow.paragraphs(words.get("letter.salutation").runs(Style.BODY));
        flow.gap(4);
        flow.paragraphs(words.get("letter.opening", letter.sender().authority(), due).runs(Style.BODY));
        if (letter.notice() > 1) {
            flow.gap(4);
            flow.paragraphs(words.get("letter.again", words.date(letter.askedOn().toString()), notice().first().toLowerCase(words.language().locale())).runs(Style.STRONG));
        }
    }

    private void weapon(Flow flow, FirearmDescription weapon) throws IOException {
        flow.section(words.get("letter.firearm").runs(Style.SECTION), NOTHING, 70);
        flow.table(new Facts(words, null).strong("make", weapon.make()).strong("model", weapon.model())
                .value("firearmType", words.code("FirearmType", weapon.type() == null ? null : weapon.type().name())).strong("calibre", weapon.calibre())
                .value("letter.madeIn", letter.madeIn()).value("year", weapon.yearOfManufacture() == null ? null : weapon.yearOfManufacture().toString())
                .paired(words.get("letter.firearm")));
        List<Cell> head = List.of(words.get("markKind").columnHead(), words.get("markOn").columnHead(), words.get("markText").columnHead());
        flow.gap(4);
        if (weapon.markings().isEmpty()) {
            flow.paragraphs(words.get("letter.noMark").runs(Style.BODY));
            return;
        }
        flow.table(new Table(new float[] {22, 26, 52}, head, weapon.markings().stream().map(this::mark).toList(), words.get("letter.marks").spoken()));
        flow.paragraphs(words.get("markings.legend").runs(Style.NOTE));
    }

    private List<Cell> mark(Marking mark) {
        List<Cell.Run> on = new ArrayList<>(words.code("Component", mark.component().name()).runs(Style.BODY));
        if (mark.place() != null) {
            on.addAll(Phrase.free(mark.place()).runs(Style.NOTE));
        }
        List<Cell.Run> text = new ArrayList<>(Engraved.cell(words, mark.kind().name(), mark.text()).runs());
        if (mark.status() != MarkingStatus.READABLE) {
            text.addAll(words.code("MarkingStatus", mark.status().name()).runs(Style.NOTE));
        }
        return List.of(words.code("MarkKind", mark.kind().name()).cell(Style.BODY), Cell.of(on), Cell.of(text));
    }

    private void answering(Flow flow) throws IOException {
        InquiryLetter.Sender sender = letter.sender();
        flow.section(words.get("letter.how").runs(Style.SECTION), NOTHING, letter.link() == null ? 105 : 160);
        flow.gap(3);
        flow.paragraphs(words.get("letter.byHand", letter.number()).runs(Style.BODY));
        flow.gap(3);
        Facts reach = new Facts(words, null).value("letter.authority", sender.authority());
        if (sender.phone() != null) {
            reach.value("partyPhone", sender.phone());
        }
        if (sender.email() != null) {
            reach.value("partyEmail", sender.email());
        }
        if (letter.link() != null) {
            reach.identity("letter.link", letter.link());
        }
        flow.table(reach.single(words.get("letter.how")));
        if (letter.link() != null) {
            flow.paragraphs(words.get("letter.byLink", Inquiries.LINK_LIFE.toDays()).runs(Style.NOTE));
        }
        flow.gap(3);
        flow.paragraphs(words.get("letter.confidence").runs(Style.BODY));
    }

    private void closing(Flow flow) throws IOException {
        flow.gap(8);
        flow.need(62);
        flow.paragraphs(words.get("letter.closing").runs(Style.BODY));
        flow.gap(22);
        flow.paragraphs(Phrase.free(letter.sender().pointOfContact()).runs(Style.STRONG));
        flow.paragraphs(Phrase.free(letter.sender().authority() + ", " + letter.sender().state()).runs(Style.LABEL));
    }

    private void reply(Flow flow) throws IOException {
        List<FillIn.Field> fields = List.of(field("event", 1), field("eventDate", 1), field("toParty", 1), field("document", 1), field("remarks", 3),
                field("answeredBy", 1), field("signed", 1));
        FillIn box = new FillIn(flow, List.of(words.get("letter.found").runs(Style.STRONG), words.get("letter.notFound").runs(Style.STRONG)), 2, fields);
        flow.section(words.get("letter.reply", letter.number()).runs(Style.SECTION), NOTHING, box.height() + 36);
        flow.gap(3);
        flow.paragraphs(words.get("letter.reply.text").runs(Style.BODY));
        box.set();
    }

    private FillIn.Field field(String name, int lines) {
        return new FillIn.Field(words.get("letter.reply." + name).runs(Style.LABEL), lines);
    }
}
