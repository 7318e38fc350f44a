package iti.reference;

import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How well another State could answer a request about a weapon as it is described now (ITI 17 (b)): 100 when nothing is lacking that records are
 * searched by. It never blocks; what the Instrument demands is {@link FirearmDescription#missing}.
 *
 * @param points     0 to 100
 * @param gaps       what is lacking, the heaviest first, with the points it costs
 * @param photograph what to photograph next, the most telling first
 */
public record Answerability(int points, List<Gap> gaps, List<Shot> photograph) {

    /** What can be lacking. Names in words: {@code codes.properties}. */
    public enum Lack {
        MAKE_NOT_SAID, MAKE_NOT_KNOWN, MODEL_NOT_SAID, MODEL_NOT_KNOWN, CALIBRE_NOT_SAID, CALIBRE_NOT_KNOWN, TYPE_NOT_SAID,
        NO_SERIAL, SERIAL_NOT_EXAMINED, SERIAL_NOT_ON_FRAME, SERIAL_READ_IN_PART, SERIAL_NOT_READ,
        NO_ORIGIN_MARK, ORIGIN_NOT_KNOWN, IMPORT_MARK_NOT_LOOKED_FOR, PROOF_MARK_NOT_LOOKED_FOR, OTHER_PARTS_NOT_LOOKED_AT, DOES_NOT_FIT_TOGETHER
    }

    /** @param field of the form where it is said, as in {@link FirearmDescription#missing} */
    public record Gap(Lack lack, String field, int points) {
    }

    /** @param kind null for the whole weapon from the side */
    public record Shot(MarkKind kind, Component component) {
    }

    /** A mark that there is a photo of. */
    public record Photographed(MarkKind kind, Component component) {
    }

    private static final int WHOLE = 100;
    private static final int MOST_SHOTS = 6;

    /**
     * @param doubts      of {@link Plausibility}
     * @param photos      marks that there are photos of
     * @param overview    whether there is a photo of the whole weapon
     */
    public static Answerability of(FirearmDescription weapon, Catalogue catalogue, List<Doubt> doubts, Set<Photographed> photos, boolean overview) {
        List<Gap> gaps = new Weighing(weapon, catalogue, doubts).gaps();
        return new Answerability(WHOLE - gaps.stream().mapToInt(Gap::points).sum(), gaps, shots(weapon, photos, overview));
    }

    private static List<Shot> shots(FirearmDescription weapon, Set<Photographed> photos, boolean overview) {
        Set<Shot> shots = new LinkedHashSet<>();
        List<MarkKind> telling = List.of(MarkKind.SERIAL, MarkKind.IMPORT, MarkKind.FACTORY_SYMBOL, MarkKind.MANUFACTURER, MarkKind.COUNTRY, MarkKind.PROOF, MarkKind.OTHER);
        telling.forEach(kind -> weapon.markings().stream().filter(m -> m.kind() == kind && m.component() != null && m.status() != MarkingStatus.NONE)
                .map(m -> new Shot(kind, m.component())).forEach(shots::add));
        Component main = main(weapon.type());
        if (weapon.markings().stream().noneMatch(m -> m.kind() == MarkKind.SERIAL)) {
            shots.add(new Shot(MarkKind.SERIAL, main));
        }
        if (weapon.markings().stream().noneMatch(m -> m.kind() == MarkKind.IMPORT)) {
            shots.add(new Shot(MarkKind.IMPORT, Component.BARREL));
            shots.add(new Shot(MarkKind.IMPORT, main));
        }
        shots.removeIf(s -> photos.contains(new Photographed(s.kind(), s.component())));
        List<Shot> all = new ArrayList<>(shots);
        if (!overview) {
            all.add(0, new Shot(null, null));
        }
        return all.stream().limit(MOST_SHOTS).toList();
    }

    private static Component main(FirearmType type) {
        if (type == null) {
            return Component.FRAME;
        }
        return switch (type) {
            case REVOLVER, PISTOL_SELF_LOADING, PISTOL_OTHER, FRAME_OR_RECEIVER, UNKNOWN -> Component.FRAME;
            case RIFLE, CARBINE, SMG, ASSAULT_RIFLE, LMG, SHOTGUN, HMG, GRENADE_LAUNCHER, PORTABLE_AA_GUN, PORTABLE_AT_GUN, RECOILLESS_RIFLE, AT_MISSILE_ROCKET_LAUNCHER,
                    MANPADS_LAUNCHER, MORTAR_LT_100MM -> Component.RECEIVER;
        };
    }

    /** The points of each gap: how much of the search it takes away. They sum up to 100 when everything is lacking. */
    private static final class Weighing {

        private final FirearmDescription weapon;
        private final Catalogue catalogue;
        private final List<Gap> gaps = new ArrayList<>();

        Weighing(FirearmDescription weapon, Catalogue catalogue, List<Doubt> doubts) {
            this.weapon = weapon;
            this.catalogue = catalogue;
            serial();
            make();
            origin();
            named();
            if (weapon.type() == null || weapon.type() == FirearmType.UNKNOWN) {
                gap(Lack.TYPE_NOT_SAID, "firearm.type", 5);
            }
            looked();
            if (weapon.markings().isEmpty() || doubts.stream().anyMatch(d -> d.confidence() != Confidence.LOW)) {
                gap(Lack.DOES_NOT_FIT_TOGETHER, doubts.isEmpty() ? "firearm.markings" : doubts.get(0).issue().field(), 5);
            }
        }

        List<Gap> gaps() {
            return gaps.stream().sorted((a, b) -> b.points() - a.points()).toList();
        }

        private void gap(Lack lack, String field, int points) {
            gaps.add(new Gap(lack, field, points));
        }

        private void serial() {
            List<Marking> serials = weapon.markings().stream().filter(m -> m.kind() == MarkKind.SERIAL && m.component() != null).toList();
            if (serials.isEmpty()) {
                gap(Lack.NO_SERIAL, "firearm.markings", 25);
            } else if (serials.stream().anyMatch(m -> read(m) && m.onFrameOrReceiver())) {
                return;
            } else if (serials.stream().anyMatch(Weighing::read)) {
                gap(Lack.SERIAL_NOT_ON_FRAME, field(serials.get(0)), 10);
            } else if (serials.stream().anyMatch(m -> m.text() != null)) {
                gap(Lack.SERIAL_READ_IN_PART, field(serials.get(0)), 13);
            } else if (serials.stream().allMatch(m -> m.status() == null || m.status() == MarkingStatus.NOT_EXAMINED)) {
                gap(Lack.SERIAL_NOT_EXAMINED, field(serials.get(0)), 25);
            } else {
                gap(Lack.SERIAL_NOT_READ, field(serials.get(0)), 20);
            }
        }

        private String field(Marking mark) {
            return "firearm.markings." + weapon.markings().indexOf(mark) + ".text";
        }

        private static boolean read(Marking mark) {
            return mark.text() != null && !mark.text().matches(".*[?*\\[].*") && (mark.status() == MarkingStatus.READABLE || mark.status() == MarkingStatus.RESTORED);
        }

        private void make() {
            boolean noMaker = weapon.mode() != null && !weapon.mode().hasMaker();
            if (weapon.make() == null && !noMaker) {
                gap(Lack.MAKE_NOT_SAID, "firearm.make", 15);
            } else if (weapon.make() != null && catalogue.makerNamedIn(weapon.make()).isEmpty()) {
                gap(Lack.MAKE_NOT_KNOWN, "firearm.make", 5);
            }
            if (weapon.model() == null) {
                gap(Lack.MODEL_NOT_SAID, "firearm.model", 10);
            } else if (catalogue.models(catalogue.makerNamedIn(weapon.make()).orElse(null), weapon.model()).isEmpty()) {
                gap(Lack.MODEL_NOT_KNOWN, "firearm.model", 3);
            }
        }

        private void named() {
            if (weapon.calibre() == null) {
                gap(Lack.CALIBRE_NOT_SAID, "firearm.calibre", 10);
            } else if (catalogue.calibre(weapon.calibre()).isEmpty()) {
                gap(Lack.CALIBRE_NOT_KNOWN, "firearm.calibre", 2);
            }
        }

        private void origin() {
            boolean marked = weapon.markings().stream().anyMatch(m -> m.text() != null && (m.kind() == MarkKind.IMPORT || m.kind() == MarkKind.COUNTRY || m.kind() == MarkKind.FACTORY_SYMBOL));
            if (!marked && weapon.countryOfManufacture() == null && catalogue.makerNamedIn(weapon.make()).isEmpty()) {
                gap(Lack.ORIGIN_NOT_KNOWN, "firearm.countryOfManufacture", 15);
            } else if (!marked) {
                gap(Lack.NO_ORIGIN_MARK, "firearm.markings", 5);
            }
        }

        private void looked() {
            if (!lookedFor(MarkKind.IMPORT)) {
                gap(Lack.IMPORT_MARK_NOT_LOOKED_FOR, "firearm.markings", 8);
            }
            if (!lookedFor(MarkKind.PROOF)) {
                gap(Lack.PROOF_MARK_NOT_LOOKED_FOR, "firearm.markings", 2);
            }
            if (weapon.markings().stream().noneMatch(m -> m.component() != null && !m.onFrameOrReceiver() && m.status() != MarkingStatus.NOT_EXAMINED)) {
                gap(Lack.OTHER_PARTS_NOT_LOOKED_AT, "firearm.markings", 5);
            }
        }

        /** That there is none is an answer; not having looked is not. */
        private boolean lookedFor(MarkKind kind) {
            return weapon.markings().stream().anyMatch(m -> m.kind() == kind && m.status() != null && m.status() != MarkingStatus.NOT_EXAMINED);
        }
    }
}
