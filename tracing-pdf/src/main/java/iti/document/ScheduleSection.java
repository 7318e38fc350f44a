package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.message.TracingMessage.FirearmDescription;
import iti.message.TracingMessage.MarkingDescription;
import iti.message.TracingMessage.PartDescription;
import iti.message.TracingMessage.ScheduleLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weapons of one recovery as a schedule: one line each, with its marks as engraved (ITI 8, 10, 17 (b)). */
final class ScheduleSection {

    private ScheduleSection() {
    }

    static void write(Pages pages, String headingKey, List<ScheduleLine> schedule) throws IOException {
        Words words = pages.words();
        pages.section(headingKey, "schedule", 60);
        pages.sentence("schedule.text", schedule.size());
        pages.table(new float[] {7, 34, 43, 16}, List.of(words.get("line"), words.get("lineWeapon"), words.get("lineMarks"), words.get("lineOrigin")),
                schedule.stream().map(l -> row(words, l)).toList(), headingKey);
        pages.note("schedule.legend");
    }

    private static List<Cell> row(Words words, ScheduleLine line) {
        FirearmDescription weapon = line.firearm();
        return List.of(Phrase.free(Integer.toString(line.line())).rowHead(), Cell.of(weapon(words, weapon)), Cell.of(marks(words, weapon.markings())),
                Cell.of(origin(words, weapon)));
    }

    private static List<Cell.Run> weapon(Words words, FirearmDescription weapon) {
        String name = named(weapon.make(), weapon.model());
        List<Cell.Run> runs = new ArrayList<>(words.stated(name).runs(name.isEmpty() ? Style.LABEL : Style.STRONG));
        runs.addAll(words.line(words.code("FirearmType", weapon.type()), weapon.calibre(), weapon.action() == null ? null : words.code("Action", weapon.action()))
                .runs(Style.BODY));
        if (weapon.convertedFrom() != null) {
            runs.addAll(words.get("lineConverted", Phrase.free(named(weapon.convertedFrom().make(), weapon.convertedFrom().model()))).runs(Style.NOTE));
        }
        if (weapon.parts() != null) {
            weapon.parts().forEach(p -> runs.addAll(part(words, p).runs(Style.NOTE)));
        }
        if (Words.isStated(weapon.remarks())) {
            runs.addAll(Phrase.free(weapon.remarks()).runs(Style.NOTE));
        }
        return runs;
    }

    private static String named(String make, String model) {
        return Stream.of(make == null ? "" : make, model == null ? "" : model).filter(Words::isStated).collect(Collectors.joining(" "));
    }

    private static Phrase part(Words words, PartDescription part) {
        Phrase said = words.line(part.make(), part.model(), part.country(), part.remark());
        return words.get("pair", words.code("Component", part.component()), Words.isStated(said.first()) ? said : words.get("notStated"));
    }

    /** Each mark as engraved, and below it what it is, where it is and how it was read. */
    private static List<Cell.Run> marks(Words words, List<MarkingDescription> markings) {
        if (markings == null || markings.isEmpty()) {
            return words.get("markings.none").runs(Style.LABEL);
        }
        List<Cell.Run> runs = new ArrayList<>();
        for (MarkingDescription mark : markings) {
            runs.addAll(Words.isStated(mark.text()) ? Phrase.free(mark.text()).runs(Style.CODE) : words.get("markNoText").runs(Style.LABEL));
            runs.addAll(words.line(words.code("MarkKind", mark.kind()), words.code("Component", mark.component()), mark.place(),
                    words.code("MarkingStatus", mark.status()), mark.restoration() == null ? null : words.code("RestorationMethod", mark.restoration())).runs(Style.NOTE));
        }
        return runs;
    }

    private static List<Cell.Run> origin(Words words, FirearmDescription weapon) {
        List<Cell.Run> runs = new ArrayList<>(words.stated(weapon.countryOfManufacture()).runs(Words.isStated(weapon.countryOfManufacture()) ? Style.BODY : Style.LABEL));
        if (weapon.yearOfManufacture() != null) {
            runs.addAll(Phrase.free(weapon.yearOfManufacture().toString()).runs(Style.BODY));
        }
        if (weapon.manufactureMode() != null) {
            runs.addAll(words.code("ManufactureMode", weapon.manufactureMode()).runs(Style.NOTE));
        }
        return runs;
    }
}
