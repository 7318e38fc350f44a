package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Face;
import iti.document.layout.Flow;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.message.DocumentLanguage;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.message.TracingMessage.Party;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The head of the first page: whose document it is and of which kind, its references, who speaks and who is addressed (ITI 25). */
final class HeadSection {

    private static final Style STATE = new Style(Face.BOLD, 16, Style.NAVY, false);
    private static final Style AUTHORITY = new Style(Face.REGULAR, 11, Style.INK, false);
    private static final Style SUBTITLE = new Style(Face.REGULAR, 13, Style.NAVY, false);

    private final Pages pages;
    private final Flow flow;
    private final Words words;
    private final TracingMessage message;

    private HeadSection(Pages pages) {
        this.pages = pages;
        this.flow = pages.flow();
        this.words = pages.words();
        this.message = pages.message();
    }

    static void write(Pages pages, Phrase kind, Stationery stationery) throws IOException {
        HeadSection head = new HeadSection(pages);
        head.title(kind, stationery);
        head.reference();
        head.parties();
    }

    private void title(Phrase kind, Stationery stationery) throws IOException {
        flow.letterhead(Phrase.free(message.from().stateName()).once(STATE), Phrase.free(message.from().authority()).once(AUTHORITY), stationery.arms().orElse(null),
                words.get("arms", message.from().stateName()).spoken());
        flow.title(kind.once(Style.TITLE));
        if (kind.second() != null) {
            flow.paragraph(new Cell.Run(kind.second(), SUBTITLE, kind.runs(Style.TITLE).get(1).voice()));
        }
        String paragraphs = MessageKind.of(message.kind()).map(k -> "paragraphs." + k.name()).orElse("paragraphs.other");
        flow.paragraphs(words.get("basis", words.get(paragraphs)).runs(Style.LABEL));
        flow.gap(6);
    }

    private void reference() throws IOException {
        String summary = "summary.reference";
        flow.table(pages.facts().strong("reference", message.reference()).value("issuedAt", words.instant(message.issuedAt()))
                .strong("priority", words.code("Priority", message.priority())).value("language", language()).paired(words.get(summary)));
        Facts identities = pages.facts().identity("messageId", message.id().toString()).identity("requestId", message.request().toString());
        if (message.answers() == null) {
            identities.value("answers", words.get(MessageKind.REQUEST.name().equals(message.kind()) ? "answersNothing" : "answersNoOne"));
        } else {
            identities.identity("answers", message.answers().message().toString()).identity("digestOfAnswered", message.answers().sha256());
        }
        flow.table(identities.single(words.get(summary)));
    }

    /** The language of free text; where the pages are in two, how free text is marked. */
    private Phrase language() {
        String tag = message.language();
        Phrase name = DocumentLanguage.of(tag).map(l -> words.get("language." + l.tag())).orElseGet(() -> words.stated(tag));
        return words.inTwo() ? words.get("languageMarked", name, "[" + tag + "]") : name;
    }

    private void parties() throws IOException {
        flow.section(headed("parties"), words.get("parties.para").once(Style.NOTE), 90);
        flow.table(new Table(new float[] {50, 50}, List.of(words.get("from").columnHead(), words.get("to").columnHead()),
                List.of(List.of(party(message.from()), party(message.to()))), words.get("summary.parties").spoken()));
    }

    private List<Cell.Run> headed(String key) {
        return words.get(key).runs(Style.SECTION);
    }

    private Cell party(Party party) {
        List<Cell.Run> runs = new ArrayList<>(Phrase.free(party.stateName() + " (" + party.state() + ")").runs(Style.STRONG));
        runs.addAll(Phrase.free(party.authority()).runs(Style.BODY));
        labelled(runs, "partyContact", party.pointOfContact(), Style.BODY);
        labelled(runs, "partyPhone", party.phone(), Style.LABEL);
        labelled(runs, "partyEmail", party.email(), Style.LABEL);
        return Cell.of(runs);
    }

    /** On one line; with two languages the label above its value. */
    private void labelled(List<Cell.Run> runs, String label, String value, Style style) {
        if (words.inTwo()) {
            runs.add(words.get(label).inOneLine(Style.NOTE));
            runs.addAll(words.stated(value).runs(style));
        } else {
            runs.addAll(words.get("pair", words.get(label), words.stated(value)).runs(style));
        }
    }
}
