package iti.request;

import iti.firearm.Action;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmPart;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.Original;
import iti.firearm.RestorationMethod;
import iti.message.CodeNames;
import iti.message.TracingMessage;
import iti.message.TracingMessage.ScheduleLine;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A weapon as the contract writes it, and in one line for lists. */
final class FirearmText {

    private static final CodeNames NAMES = new CodeNames(Locale.ENGLISH);

    private FirearmText() {
    }

    static TracingMessage.FirearmDescription toMessage(FirearmDescription weapon) {
        List<TracingMessage.MarkingDescription> marks = weapon.markings().stream().map(m -> new TracingMessage.MarkingDescription(
                name(m.kind()), name(m.component()), m.place(), m.text(), name(m.status()), name(m.restoration()))).toList();
        return new TracingMessage.FirearmDescription(name(weapon.type()), weapon.make(), weapon.model(), weapon.calibre(), name(weapon.action()),
                weapon.countryOfManufacture(), weapon.yearOfManufacture(), name(weapon.mode()), marks, weapon.remarks(),
                weapon.parts().isEmpty() ? null : weapon.parts().stream().map(p -> new TracingMessage.PartDescription(name(p.component()), p.make(), p.model(),
                        p.country(), p.remark())).toList(),
                weapon.convertedFrom() == null ? null : new TracingMessage.OriginalDescription(weapon.convertedFrom().make(), weapon.convertedFrom().model()));
    }

    /** Make, model, type and serial as they came, for example {@code Norrholt Arms NH-9, pistol, K0417BS8}. */
    static String summary(TracingMessage.FirearmDescription weapon) {
        String serial = weapon.markings().stream().filter(m -> MarkKind.SERIAL.name().equals(m.kind()) && m.text() != null)
                .map(TracingMessage.MarkingDescription::text).findFirst().orElse(null);
        String name = Stream.of(weapon.make(), weapon.model()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String line = Stream.of(name.isEmpty() ? null : name, name.isEmpty() ? NAMES.name("FirearmType", weapon.type()) : NAMES.name("FirearmType", weapon.type()).toLowerCase(Locale.ROOT), weapon.calibre(), serial)
                .filter(s -> s != null && !s.isBlank()).collect(Collectors.joining(", "));
        return cut(line, 300);
    }

    private static String cut(String line, int most) {
        return line.length() <= most ? line : line.substring(0, most);
    }

    /** The part asked about before its weapon, for example {@code Slide of: Norrholt Arms NH-9, pistol}. */
    static String summary(TracingMessage.FirearmDescription weapon, String component) {
        return component == null ? summary(weapon) : cut(NAMES.name("Component", component) + " of: " + summary(weapon), 300);
    }

    /** Of how many weapons, and the first of them. */
    static String summary(List<ScheduleLine> schedule) {
        return schedule.size() + " weapons, first: " + cut(summary(schedule.get(0).firearm()), 270);
    }

    /** Of one weapon, or of how many on a schedule. */
    static String summary(TracingMessage.RequestBody body) {
        return body.firearm() != null ? summary(body.firearm(), body.component()) : summary(body.schedule());
    }

    static String summary(FirearmDescription weapon) {
        return summary(toMessage(weapon));
    }

    /** Reads a description back; codes we do not know become the nearest general code of their list. */
    static FirearmDescription fromMessage(TracingMessage.FirearmDescription weapon) {
        List<Marking> marks = weapon.markings().stream().map(m -> new Marking(code(MarkKind.class, m.kind(), MarkKind.OTHER),
                code(Component.class, m.component(), Component.OTHER), m.place(), m.text(),
                code(MarkingStatus.class, m.status(), MarkingStatus.NOT_EXAMINED), code(RestorationMethod.class, m.restoration(), null))).toList();
        return new FirearmDescription(code(FirearmType.class, weapon.type(), FirearmType.UNKNOWN), weapon.make(), weapon.model(), weapon.calibre(),
                code(Action.class, weapon.action(), null), weapon.countryOfManufacture(), weapon.yearOfManufacture(),
                code(ManufactureMode.class, weapon.manufactureMode(), null), marks, weapon.remarks(), parts(weapon),
                weapon.convertedFrom() == null ? null : new Original(weapon.convertedFrom().make(), weapon.convertedFrom().model()));
    }

    private static List<FirearmPart> parts(TracingMessage.FirearmDescription weapon) {
        return weapon.parts() == null ? List.of() : weapon.parts().stream().map(p -> new FirearmPart(code(Component.class, p.component(), Component.OTHER), p.make(),
                p.model(), p.country(), p.remark())).toList();
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static <E extends Enum<E>> E code(Class<E> type, String name, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }
}
