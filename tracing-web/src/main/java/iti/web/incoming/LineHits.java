package iti.web.incoming;

import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.firearm.MarkText;
import iti.firearm.Marking;
import iti.register.SeizureSearch;
import iti.request.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the registers have of the lines of a schedule.
 *
 * @param weapons what is looked up: the lines of {@code whole}
 * @param whole   numbers of the lines with a serial number that was read whole
 * @param damaged numbers of the others
 * @param found   those lines of which something is registered
 */
public record LineHits(List<SeizureSearch.Weapon> weapons, List<Integer> whole, List<Integer> damaged, List<Line> found) {

    /** One line of which something is registered. */
    public record Line(int number, SeizureSearch.Hits hits) {
    }

    static LineHits of(List<ReceivedRequest.Line> lines) {
        List<SeizureSearch.Weapon> weapons = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();
        List<Integer> damaged = new ArrayList<>();
        for (ReceivedRequest.Line line : lines) {
            Optional<String> serial = wholeSerial(line.weapon());
            if (serial.isPresent()) {
                weapons.add(new SeizureSearch.Weapon(serial.get(), line.weapon().make()));
                whole.add(line.number());
            } else {
                damaged.add(line.number());
            }
        }
        return new LineHits(weapons, whole, damaged, List.of());
    }

    /** The same with what was found. @param hits in the order of the weapons */
    LineHits with(List<SeizureSearch.Hits> hits) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).any()) {
                lines.add(new Line(whole.get(i), hits.get(i)));
            }
        }
        return new LineHits(weapons, whole, damaged, lines);
    }

    /** Lines of which the very number of the very maker is registered. */
    public List<Line> sure() {
        return found.stream().filter(l -> l.hits().sameMaker() > 0).toList();
    }

    /** The other lines of which something is registered: look closer. */
    public List<Line> doubtful() {
        return found.stream().filter(l -> l.hits().sameMaker() == 0).toList();
    }

    private static Optional<String> wholeSerial(FirearmDescription weapon) {
        return weapon.markings().stream().filter(m -> m.kind() == MarkKind.SERIAL).map(Marking::text)
                .filter(text -> text != null && MarkText.parse(text, "serial").readable()).findFirst();
    }
}
