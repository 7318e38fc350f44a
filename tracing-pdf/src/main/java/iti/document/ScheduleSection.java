package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.message.TracingMessage.FirearmDescription;
import iti.message.TracingMessage.MarkingDescription;
import iti.message.TracingMessage.PartDescription;
import iti.message.TracingMessage.ScheduleLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weapons of one recovery as a schedule: one line each, with its marks as engraved (ITI 8, 10, 17 (b)). */
final class ScheduleSection {

    private ScheduleSection() {
    }

    static void write(Pages pages, String headingKey, List<ScheduleLine> schedule) throws IOException {
        Labels words = pages.words();
        pages.section(headingKey, "schedule", 60);
        pages.sentence("schedule.text", schedule.size());
        List<Cell> head = List.of(Cell.columnHead(words.get("line")), Cell.columnHead(words.get("lineWeapon")), Cell.columnHead(words.get("lineMarks")),
                Cell.columnHead(words.get("lineOrigin")));
        pages.table(new Table(new float[] {7, 34, 43, 16}, head, schedule.stream().map(l -> row(words, l)).toList(), words.get(headingKey)));
        pages.note("schedule.legend");
    }

    private static List<Cell> row(Labels words, ScheduleLine line) {
        FirearmDescription weapon = line.firearm();
        return List.of(Cell.rowHead(Integer.toString(line.line())), Cell.of(weapon(words, weapon)), Cell.of(marks(words, weapon.markings())), Cell.of(origin(words, weapon)));
    }

    private static List<Cell.Run> weapon(Labels words, FirearmDescription weapon) {
        List<Cell.Run> runs = new ArrayList<>();
        String name = Stream.of(weapon.make(), weapon.model()).filter(ScheduleSection::stated).collect(Collectors.joining(" "));
        runs.add(new Cell.Run(words.stated(name), name.isEmpty() ? Style.LABEL : Style.STRONG));
        runs.add(new Cell.Run(Stream.of(words.code("FirearmType", weapon.type()), weapon.calibre(), weapon.action() == null ? null : words.code("Action", weapon.action()))
                .filter(ScheduleSection::stated).collect(Collectors.joining(", ")), Style.BODY));
        if (weapon.convertedFrom() != null) {
            runs.add(new Cell.Run(words.get("lineConverted", Stream.of(weapon.convertedFrom().make(), weapon.convertedFrom().model()).filter(Objects::nonNull)
                    .collect(Collectors.joining(" "))), Style.NOTE));
        }
        if (weapon.parts() != null) {
            weapon.parts().forEach(p -> runs.add(new Cell.Run(part(words, p), Style.NOTE)));
        }
        if (stated(weapon.remarks())) {
            runs.add(new Cell.Run(weapon.remarks(), Style.NOTE));
        }
        return runs;
    }

    private static String part(Labels words, PartDescription part) {
        return words.get("linePart", words.code("Component", part.component()),
                words.stated(Stream.of(part.make(), part.model(), part.country(), part.remark()).filter(ScheduleSection::stated).collect(Collectors.joining(", "))));
    }

    /** Each mark as engraved, and below it what it is, where it is and how it was read. */
    private static List<Cell.Run> marks(Labels words, List<MarkingDescription> markings) {
        if (markings == null || markings.isEmpty()) {
            return List.of(new Cell.Run(words.get("markings.none"), Style.LABEL));
        }
        List<Cell.Run> runs = new ArrayList<>();
        for (MarkingDescription mark : markings) {
            runs.add(stated(mark.text()) ? new Cell.Run(mark.text(), Style.CODE) : new Cell.Run(words.get("markNoText"), Style.LABEL));
            runs.add(new Cell.Run(Stream.of(words.code("MarkKind", mark.kind()), words.code("Component", mark.component()), mark.place(),
                    words.code("MarkingStatus", mark.status()), mark.restoration() == null ? null : words.code("RestorationMethod", mark.restoration()))
                    .filter(ScheduleSection::stated).collect(Collectors.joining(", ")), Style.NOTE));
        }
        return runs;
    }

    private static List<Cell.Run> origin(Labels words, FirearmDescription weapon) {
        List<Cell.Run> runs = new ArrayList<>(List.of(new Cell.Run(words.stated(weapon.countryOfManufacture()), stated(weapon.countryOfManufacture()) ? Style.BODY : Style.LABEL)));
        if (weapon.yearOfManufacture() != null) {
            runs.add(new Cell.Run(weapon.yearOfManufacture().toString(), Style.BODY));
        }
        if (weapon.manufactureMode() != null) {
            runs.add(new Cell.Run(words.code("ManufactureMode", weapon.manufactureMode()), Style.NOTE));
        }
        return runs;
    }

    private static boolean stated(String text) {
        return text != null && !text.isBlank();
    }
}
