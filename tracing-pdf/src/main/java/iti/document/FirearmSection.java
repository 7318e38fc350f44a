package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.message.TracingMessage.FirearmDescription;
import iti.message.TracingMessage.MarkingDescription;
import iti.message.TracingMessage.PartDescription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Description of a firearm and its markings (ITI 17 (b), 7 to 10). */
final class FirearmSection {

    private FirearmSection() {
    }

    static void write(Pages pages, String headingKey, FirearmDescription firearm) throws IOException {
        Words words = pages.words();
        pages.section(headingKey, "firearm", 60);
        pages.paired(pages.facts()
                .strong("make", firearm.make()).strong("model", firearm.model())
                .value("firearmType", words.code("FirearmType", firearm.type())).strong("calibre", firearm.calibre())
                .value("action", words.code("Action", firearm.action()))
                .value("mode", words.code("ManufactureMode", firearm.manufactureMode()))
                .value("country", firearm.countryOfManufacture())
                .value("year", firearm.yearOfManufacture() == null ? null : firearm.yearOfManufacture().toString()));
        if (firearm.convertedFrom() != null) {
            pages.paired(pages.facts().strong("originalMake", firearm.convertedFrom().make()).strong("originalModel", firearm.convertedFrom().model()));
        }
        if (Words.isStated(firearm.remarks())) {
            pages.single(pages.facts().free("remarks", firearm.remarks()));
        }
        parts(pages, firearm.parts());
        markings(pages, firearm.markings());
    }

    private static void parts(Pages pages, List<PartDescription> parts) throws IOException {
        if (parts == null || parts.isEmpty()) {
            return;
        }
        Words words = pages.words();
        pages.section("parts");
        List<List<Cell>> rows = parts.stream().map(p -> List.of(words.code("Component", p.component()).cell(Style.STRONG), cell(words, p.make()),
                cell(words, p.model()), cell(words, p.country()), cell(words, p.remark()))).toList();
        pages.table(new float[] {16, 22, 18, 14, 30}, List.of(words.get("part"), words.get("make"), words.get("model"), words.get("country"), words.get("remark")),
                rows, "parts");
    }

    private static Cell cell(Words words, String value) {
        return words.stated(value).cell(Words.isStated(value) ? Style.BODY : Style.LABEL);
    }

    private static void markings(Pages pages, List<MarkingDescription> markings) throws IOException {
        pages.section("markings");
        if (markings == null || markings.isEmpty()) {
            pages.sentence("markings.none");
            return;
        }
        Words words = pages.words();
        List<List<Cell>> rows = new ArrayList<>();
        for (MarkingDescription marking : markings) {
            rows.add(row(words, rows.size() + 1, marking));
        }
        pages.table(new float[] {5, 16, 18, 41, 20}, List.of(words.get("markNumber"), words.get("markKind"), words.get("markOn"), words.get("markText"),
                words.get("markStatus")), rows, "markings");
        pages.note("markings.legend");
    }

    private static List<Cell> row(Words words, int number, MarkingDescription marking) {
        List<Cell.Run> on = new ArrayList<>(words.code("Component", marking.component()).runs(Style.BODY));
        if (Words.isStated(marking.place())) {
            on.addAll(Phrase.free(marking.place()).runs(Style.NOTE));
        }
        List<Cell.Run> status = new ArrayList<>(words.code("MarkingStatus", marking.status()).runs(Style.BODY));
        if (marking.restoration() != null) {
            status.addAll(words.code("RestorationMethod", marking.restoration()).runs(Style.NOTE));
        }
        return List.of(Phrase.free(Integer.toString(number)).cell(Style.LABEL), words.code("MarkKind", marking.kind()).cell(Style.BODY), Cell.of(on),
                Engraved.cell(words, marking.kind(), marking.text()), Cell.of(status));
    }
}
