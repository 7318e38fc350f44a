package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.ChainDrawing;
import iti.document.layout.Style;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The supply chain of an answer (ITI 5, 20): drawn, and with everything that is known of each link as a table. */
final class ChainSection {

    /** A chain of one link is no drawing. */
    private static final int FEWEST_DRAWN = 2;

    private final Pages pages;
    private final Words words;
    private final ResponseBody body;

    private ChainSection(Pages pages, ResponseBody body) {
        this.pages = pages;
        this.words = pages.words();
        this.body = body;
    }

    static void write(Pages pages, ResponseBody body) throws IOException {
        new ChainSection(pages, body).write();
    }

    private void write() throws IOException {
        pages.section("chain");
        List<SupplyChainSegment> links = links();
        if (links.isEmpty()) {
            pages.sentence("chain.none");
            return;
        }
        draw(links);
        List<List<Cell>> rows = new ArrayList<>();
        for (SupplyChainSegment link : links) {
            rows.add(link == null ? withheldRow(rows.size()) : row(link, rows.size()));
        }
        pages.table(new float[] {5, 15, 13, 30, 14, 23}, List.of(words.get("chainNumber"), words.get("chainEvent"), words.get("chainDate"), words.get("chainParties"),
                words.get("chainState"), words.get("chainRecord")), rows, "summary.chain");
    }

    /** The links in order; null for one that is withheld whole, which keeps its number. */
    private List<SupplyChainSegment> links() {
        List<SupplyChainSegment> segments = body.segments() == null ? List.of() : body.segments();
        List<SupplyChainSegment> links = new ArrayList<>();
        for (int next = 0; next < segments.size() || withheld(links.size(), "");) {
            links.add(withheld(links.size(), "") ? null : segments.get(next++));
        }
        return links;
    }

    private boolean withheld(int link, String part) {
        return ResponsePages.isWithheld(body, "segments." + link + part);
    }

    private void draw(List<SupplyChainSegment> links) throws IOException {
        int drawn = Math.min(links.size(), ChainDrawing.most());
        if (drawn < FEWEST_DRAWN) {
            return;
        }
        List<ChainDrawing.Link> boxes = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (int n = 0; n < drawn; n++) {
            List<Phrase> said = said(links.get(n), n);
            List<Cell.Run> runs = new ArrayList<>(List.of(said.get(0).once(Style.STRONG)));
            said.stream().skip(1).forEach(p -> runs.add(p.once(Style.NOTE)));
            boxes.add(new ChainDrawing.Link(Phrase.free(Integer.toString(n + 1)).once(Style.LABEL), runs, links.get(n) != null));
            told.add(n + 1 + ". " + said.stream().map(Phrase::spoken).collect(Collectors.joining(", ")));
        }
        ChainDrawing.set(pages.flow(), boxes, words.get("chain.drawing").spoken() + " " + String.join(". ", told) + ".");
    }

    /** Event, day and State of a link. */
    private List<Phrase> said(SupplyChainSegment link, int number) {
        if (link == null) {
            return List.of(words.get("isWithheldThere"));
        }
        return List.of(words.code("SegmentEvent", link.event()), withheld(number, ".date") ? words.get("isWithheldThere") : words.date(link.date()),
                withheld(number, ".state") ? words.get("isWithheldThere") : words.stated(state(link.state())));
    }

    private List<Cell> row(SupplyChainSegment link, int number) {
        return List.of(Phrase.free(Integer.toString(number + 1)).cell(Style.LABEL), words.code("SegmentEvent", link.event()).cell(Style.STRONG),
                withheld(number, ".date") ? withheldCell() : words.date(link.date()).cell(link.date() == null ? Style.LABEL : Style.BODY),
                parties(link, number),
                withheld(number, ".state") ? withheldCell() : words.stated(state(link.state())).cell(Style.BODY),
                record(link, number));
    }

    private List<Cell> withheldRow(int number) {
        Cell empty = withheldCell();
        return List.of(Phrase.free(Integer.toString(number + 1)).cell(Style.LABEL), empty, empty, empty, empty, empty);
    }

    private Cell withheldCell() {
        return words.get("isWithheld").cell(Style.LABEL);
    }

    private Cell parties(SupplyChainSegment link, int number) {
        List<Cell.Run> runs = new ArrayList<>();
        part(runs, link.from(), number, ".from", "chainFrom", Style.BODY);
        part(runs, link.to(), number, ".to", "chainTo", Style.BODY);
        return runs.isEmpty() ? words.get("notStated").cell(Style.LABEL) : Cell.of(runs);
    }

    private void part(List<Cell.Run> runs, String value, int number, String part, String label, Style style) {
        if (withheld(number, part)) {
            runs.addAll(words.get(label, words.get("isWithheld")).runs(Style.LABEL));
        } else if (Words.isStated(value)) {
            runs.addAll(words.get(label, Phrase.free(value)).runs(style));
        }
    }

    private Cell record(SupplyChainSegment link, int number) {
        List<Cell.Run> runs = new ArrayList<>(withheld(number, ".register") ? words.get("isWithheld").runs(Style.LABEL)
                : words.stated(link.register()).runs(Words.isStated(link.register()) ? Style.BODY : Style.LABEL));
        part(runs, link.document(), number, ".document", "chainDocument", Style.NOTE);
        if (withheld(number, ".registerUpdated")) {
            runs.addAll(words.get("chainUpdated", words.get("isWithheld")).runs(Style.NOTE));
        } else if (link.registerUpdated() != null) {
            runs.addAll(words.get("chainUpdated", words.date(link.registerUpdated())).runs(Style.NOTE));
        }
        return Cell.of(runs);
    }

    private String state(String code) {
        return ResponsePages.state(pages, code);
    }
}
