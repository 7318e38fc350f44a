package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.document.layout.Table;
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
        Labels words = pages.words();
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
        if (firearm.remarks() != null && !firearm.remarks().isBlank()) {
            pages.single(pages.facts().free("remarks", firearm.remarks()));
        }
        parts(pages, firearm.parts());
        markings(pages, firearm.markings());
    }

    private static void parts(Pages pages, List<PartDescription> parts) throws IOException {
        if (parts == null || parts.isEmpty()) {
            return;
        }
        Labels words = pages.words();
        pages.section("parts");
        List<Cell> head = List.of(Cell.columnHead(words.get("part")), Cell.columnHead(words.get("make")), Cell.columnHead(words.get("model")),
                Cell.columnHead(words.get("country")), Cell.columnHead(words.get("remark")));
        List<List<Cell>> rows = parts.stream().map(p -> List.of(Cell.of(words.code("Component", p.component()), Style.STRONG), cell(words, p.make()),
                cell(words, p.model()), cell(words, p.country()), cell(words, p.remark()))).toList();
        pages.table(new Table(new float[] {16, 22, 18, 14, 30}, head, rows, words.get("parts")));
    }

    private static Cell cell(Labels words, String value) {
        return Cell.of(words.stated(value), value == null || value.isBlank() ? Style.LABEL : Style.BODY);
    }

    private static void markings(Pages pages, List<MarkingDescription> markings) throws IOException {
        pages.section("markings");
        if (markings == null || markings.isEmpty()) {
            pages.sentence("markings.none");
            return;
        }
        Labels words = pages.words();
        List<Cell> head = List.of(Cell.columnHead(words.get("markNumber")), Cell.columnHead(words.get("markKind")), Cell.columnHead(words.get("markOn")),
                Cell.columnHead(words.get("markText")), Cell.columnHead(words.get("markStatus")));
        List<List<Cell>> rows = new ArrayList<>();
        for (MarkingDescription marking : markings) {
            rows.add(row(words, rows.size() + 1, marking));
        }
        pages.table(new Table(new float[] {5, 16, 18, 41, 20}, head, rows, words.get("markings")));
        pages.note("markings.legend");
    }

    private static List<Cell> row(Labels words, int number, MarkingDescription marking) {
        List<Cell.Run> on = new ArrayList<>(List.of(new Cell.Run(words.code("Component", marking.component()), Style.BODY)));
        if (marking.place() != null && !marking.place().isBlank()) {
            on.add(new Cell.Run(marking.place(), Style.NOTE));
        }
        List<Cell.Run> status = new ArrayList<>(List.of(new Cell.Run(words.code("MarkingStatus", marking.status()), Style.BODY)));
        if (marking.restoration() != null) {
            status.add(new Cell.Run(words.code("RestorationMethod", marking.restoration()), Style.NOTE));
        }
        return List.of(Cell.of(Integer.toString(number), Style.LABEL), Cell.of(words.code("MarkKind", marking.kind()), Style.BODY), Cell.of(on),
                Engraved.cell(words, marking.kind(), marking.text()), Cell.of(status));
    }
}
