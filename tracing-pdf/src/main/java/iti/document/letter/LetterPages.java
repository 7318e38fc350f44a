package iti.document.letter;

import iti.document.Engraved;
import iti.document.Facts;
import iti.document.Labels;
import iti.document.layout.Cell;
import iti.document.layout.FillIn;
import iti.document.layout.Flow;
import iti.document.layout.Frame;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.firearm.FirearmDescription;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.inquiry.Inquiries;
import iti.inquiry.InquiryLetter;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands on the pages of one letter. */
final class LetterPages {

    private static final Color BAND = new Color(0x1B, 0x4B, 0x8F);

    private final InquiryLetter letter;
    private final Labels words = new Labels(Locale.ENGLISH);

    LetterPages(InquiryLetter letter) {
        this.letter = letter;
    }

    String title() {
        return words.get("letter.title");
    }

    void write(Flow flow) throws IOException {
        flow.letterhead(letter.sender().state(), letter.sender().authority());
        addressee(flow);
        flow.title(title());
        flow.gap(2);
        opening(flow);
        flow.section(words.get("letter.question"), "", 40);
        flow.gap(3);
        flow.paragraph(letter.question(), Style.BODY, null);
        weapon(flow, letter.firearm());
        answering(flow);
        closing(flow);
        reply(flow);
    }

    Frame frame() {
        return new Frame(words.get("letter.band"), BAND, letter.notice() > 1 ? notice().toUpperCase(Locale.ROOT) : "",
                words.get("letter.footer", letter.number(), title()), words.get("pageOf"));
    }

    private void addressee(Flow flow) throws IOException {
        flow.paragraph(letter.holderName(), Style.STRONG, null);
        flow.paragraph(words.code("HolderKind", letter.holderKind().name()), Style.LABEL, null);
        flow.gap(8);
        Facts facts = new Facts(words, null).strong("letter.number", letter.number()).value("letter.date", words.date(letter.date().toString()))
                .strong("letter.dueOn", words.date(letter.dueOn().toString()));
        flow.table((letter.notice() > 1 ? facts.strong("letter.notice", notice()) : facts.value("letter.notice", notice())).paired(words.get("letter.summary")));
        flow.gap(8);
    }

    private String notice() {
        return switch (letter.notice()) {
            case 1 -> words.get("letter.notice.1");
            case 2 -> words.get("letter.notice.2");
            case 3 -> words.get("letter.notice.3");
            default -> words.get("letter.notice.more", letter.notice());
        };
    }

    private void opening(Flow flow) throws IOException {
        String due = words.date(letter.dueOn().toString());
        flow.paragraph(words.get("letter.salutation"), Style.BODY, null);
        flow.gap(4);
        flow.paragraph(words.get("letter.opening", letter.sender().authority(), due), Style.BODY, null);
        if (letter.notice() > 1) {
            flow.gap(4);
            flow.paragraph(words.get("letter.again", words.date(letter.askedOn().toString()), notice().toLowerCase(Locale.ROOT)), Style.STRONG, null);
        }
    }

    private void weapon(Flow flow, FirearmDescription weapon) throws IOException {
        flow.section(words.get("letter.firearm"), "", 70);
        flow.table(new Facts(words, null).strong("make", weapon.make()).strong("model", weapon.model())
                .value("firearmType", weapon.type() == null ? null : words.code("FirearmType", weapon.type().name())).strong("calibre", weapon.calibre())
                .value("letter.madeIn", letter.madeIn()).value("year", weapon.yearOfManufacture() == null ? null : weapon.yearOfManufacture().toString())
                .paired(words.get("letter.firearm")));
        List<Cell> head = List.of(Cell.columnHead(words.get("markKind")), Cell.columnHead(words.get("markOn")), Cell.columnHead(words.get("markText")));
        flow.gap(4);
        if (weapon.markings().isEmpty()) {
            flow.paragraph(words.get("letter.noMark"), Style.BODY, null);
            return;
        }
        flow.table(new Table(new float[] {22, 26, 52}, head, weapon.markings().stream().map(this::mark).toList(), words.get("letter.marks")));
        flow.paragraph(words.get("markings.legend"), Style.NOTE, null);
    }

    private List<Cell> mark(Marking mark) {
        List<Cell.Run> on = new ArrayList<>(List.of(new Cell.Run(words.code("Component", mark.component().name()), Style.BODY)));
        if (mark.place() != null) {
            on.add(new Cell.Run(mark.place(), Style.NOTE));
        }
        List<Cell.Run> text = new ArrayList<>(Engraved.cell(words, mark.kind().name(), mark.text()).runs());
        if (mark.status() != MarkingStatus.READABLE) {
            text.add(new Cell.Run(words.code("MarkingStatus", mark.status().name()), Style.NOTE));
        }
        return List.of(Cell.of(words.code("MarkKind", mark.kind().name()), Style.BODY), Cell.of(on), Cell.of(text));
    }

    private void answering(Flow flow) throws IOException {
        InquiryLetter.Sender sender = letter.sender();
        flow.section(words.get("letter.how"), "", letter.link() == null ? 105 : 160);
        flow.gap(3);
        flow.paragraph(words.get("letter.byHand", letter.number()), Style.BODY, null);
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
            flow.paragraph(words.get("letter.byLink", Inquiries.LINK_LIFE.toDays()), Style.NOTE, null);
        }
        flow.gap(3);
        flow.paragraph(words.get("letter.confidence"), Style.BODY, null);
    }

    private void closing(Flow flow) throws IOException {
        flow.gap(8);
        flow.need(62);
        flow.paragraph(words.get("letter.closing"), Style.BODY, null);
        flow.gap(22);
        flow.paragraph(letter.sender().pointOfContact(), Style.STRONG, null);
        flow.paragraph(letter.sender().authority() + ", " + letter.sender().state(), Style.LABEL, null);
    }

    private void reply(Flow flow) throws IOException {
        List<FillIn.Field> fields = List.of(field("event", 1), field("eventDate", 1), field("toParty", 1), field("document", 1), field("remarks", 3),
                field("answeredBy", 1), field("signed", 1));
        flow.section(words.get("letter.reply", letter.number()), "", FillIn.height(fields) + 36);
        flow.gap(3);
        flow.paragraph(words.get("letter.reply.text"), Style.BODY, null);
        FillIn.set(flow, List.of(words.get("letter.found"), words.get("letter.notFound")), fields);
    }

    private FillIn.Field field(String name, int lines) {
        return new FillIn.Field(words.get("letter.reply." + name), lines);
    }
}
