package iti.reference;

import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.MarkKind;
import iti.firearm.MarkText;
import iti.firearm.Marking;
import iti.problem.Issue;
import iti.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares a description with the reference (ITI 17 (b)): combinations that do not go together, and serial numbers that no such weapon has. */
public final class Plausibility {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
    /** Makers sell what was made last some time after it. */
    private static final int AFTER_THE_LAST = 2;
    private static final int LISTED = 6;
    /** Commercial and military cartridges that fit the same weapons often enough not to be held against a description. */
    private static final List<Set<String>> TWINS = List.of(Set.of("223rem", "556x45"), Set.of("308win", "762x51"), Set.of("38special", "357mag"), Set.of("22lr", "22short"));
    private static final List<Set<FirearmType>> KINDRED = List.of(EnumSet.of(FirearmType.PISTOL_SELF_LOADING, FirearmType.PISTOL_OTHER, FirearmType.SMG),
            EnumSet.of(FirearmType.RIFLE, FirearmType.CARBINE, FirearmType.ASSAULT_RIFLE, FirearmType.LMG, FirearmType.SMG), EnumSet.of(FirearmType.LMG, FirearmType.HMG),
            EnumSet.of(FirearmType.PORTABLE_AT_GUN, FirearmType.AT_MISSILE_ROCKET_LAUNCHER, FirearmType.RECOILLESS_RIFLE, FirearmType.GRENADE_LAUNCHER));

    private final Catalogue catalogue;

    public Plausibility(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What is odd, in the order of the form. Fields are as in {@link FirearmDescription#formIssues}. @param path before each field */
    public List<Doubt> of(FirearmDescription weapon, String path) {
        return new Comparing(weapon, path).doubts();
    }

    /** What the described model is often taken for; empty unless make and model are known. */
    public List<LookAlikeHint> lookAlikes(FirearmDescription weapon) {
        List<Model> models = catalogue.makerNamedIn(weapon.make()).map(m -> catalogue.models(m, weapon.model())).orElse(List.of());
        return models.stream().flatMap(model -> catalogue.lookAlikes(model).stream().flatMap(l -> catalogue.modelCoded(l.other(model.code())).stream()
                .map(other -> new LookAlikeHint(other.name(), catalogue.makerOf(other).name(), l.kind(), l.tell())))).limit(LISTED).toList();
    }

    private final class Comparing {

        private final FirearmDescription weapon;
        private final String path;
        private final List<Doubt> doubts = new ArrayList<>();
        private final Optional<Maker> maker;
        private final List<Model> models;

        Comparing(FirearmDescription weapon, String path) {
            this.weapon = weapon;
            this.path = path;
            this.maker = catalogue.makerNamedIn(weapon.make());
            this.models = maker.isPresent() ? catalogue.models(maker.get(), weapon.model())
                    : weapon.make() == null ? catalogue.models(null, weapon.model()) : List.of();
        }

        List<Doubt> doubts() {
            maker.ifPresent(this::ofAnotherMaker);
            type();
            calibre();
            maker.ifPresent(this::country);
            year();
            for (int i = 0; i < weapon.markings().size(); i++) {
                mark(weapon.markings().get(i), "markings." + i + ".text");
            }
            return List.copyOf(doubts);
        }

        private void doubt(String field, String code, Confidence confidence, Map<String, String> args) {
            doubts.add(new Doubt(new Issue(path + field, "doubt." + code, args), confidence));
        }

        private void ofAnotherMaker(Maker known) {
            if (weapon.model() != null && models.isEmpty()) {
                List<Model> others = catalogue.models(null, weapon.model()).stream().filter(m -> Spelling.key(m.name()).length() > 2).toList();
                if (!others.isEmpty()) {
                    doubt("model", "otherMaker", others.get(0).origin().confidence(), Map.of("maker", known.name(), "others", names(others, m -> catalogue.makerOf(m).name())));
                }
            }
        }

        private void type() {
            if (weapon.type() == null || models.isEmpty() || weapon.type() == FirearmType.UNKNOWN || weapon.type() == FirearmType.FRAME_OR_RECEIVER) {
                return;
            }
            if (models.stream().noneMatch(m -> kindred(m.type(), weapon.type()))) {
                doubt("type", "type", sure(models), Map.of("model", models.get(0).name(), "maker", catalogue.makerOf(models.get(0)).name()));
            }
        }

        private void calibre() {
            Optional<Calibre> calibre = catalogue.calibre(weapon.calibre());
            boolean known = !models.isEmpty() && models.stream().noneMatch(m -> m.calibres().isEmpty());
            if (calibre.isPresent() && known && models.stream().flatMap(m -> m.calibres().stream()).noneMatch(c -> same(c, calibre.get().code()))) {
                doubt("calibre", "calibre", sure(models), Map.of("model", models.get(0).name(), "calibres", models.stream().flatMap(m -> m.calibres().stream()).distinct()
                        .limit(LISTED).map(c -> catalogue.calibreCoded(c).map(Calibre::name).orElse(c)).collect(Collectors.joining(", "))));
            }
        }

        /** Whether the country is that of the maker, or one that the maker's State was part of. */
        private void country(Maker known) {
            String country = weapon.countryOfManufacture();
            if (country == null || country.equals(known.country()) || catalogue.insteadOf(country).stream().anyMatch(f -> f.state().equals(known.country()))) {
                return;
            }
            doubt("countryOfManufacture", "country", known.origin().confidence(), Map.of("maker", known.name(), "country", known.country()));
        }

        private void year() {
            Integer year = weapon.yearOfManufacture();
            if (year == null) {
                return;
            }
            Integer first = first();
            Integer last = models.stream().anyMatch(m -> m.until() == null) ? null : models.stream().map(Model::until).max(Comparator.naturalOrder()).orElse(null);
            if (first != null && year < first) {
                doubt("yearOfManufacture", "yearBeforeModel", sure(models), Map.of("model", models.get(0).name(), "year", String.valueOf(first)));
            } else if (last != null && year > last + AFTER_THE_LAST) {
                doubt("yearOfManufacture", "yearAfterModel", sure(models), Map.of("model", models.get(0).name(), "year", String.valueOf(last)));
            } else if (maker.isPresent() && maker.get().from() != null && year < maker.get().from()) {
                doubt("yearOfManufacture", "yearBeforeMaker", maker.get().origin().confidence(), Map.of("maker", maker.get().name(), "year", String.valueOf(maker.get().from())));
            } else if (maker.isPresent() && maker.get().until() != null && year > maker.get().until()) {
                doubt("yearOfManufacture", "yearAfterMaker", maker.get().origin().confidence(), Map.of("maker", maker.get().name(), "year", String.valueOf(maker.get().until())));
            }
        }

        private Integer first() {
            return models.isEmpty() || models.stream().anyMatch(m -> m.from() == null) ? null : models.stream().map(Model::from).min(Comparator.naturalOrder()).orElse(null);
        }

        private void mark(Marking mark, String field) {
            if (mark.text() == null || mark.kind() == null || mark.component() == null) {
                return;
            }
            switch (mark.kind()) {
                case SERIAL -> serial(mark, field);
                case IMPORT -> imported(mark, field);
                case YEAR -> years(mark.text()).filter(y -> weapon.yearOfManufacture() != null && !y.equals(weapon.yearOfManufacture()))
                        .ifPresent(y -> doubt(field, "yearMark", Confidence.HIGH, Map.of("year", String.valueOf(weapon.yearOfManufacture()))));
                case CALIBRE -> {
                    Optional<Calibre> marked = catalogue.calibre(mark.text());
                    Optional<Calibre> said = catalogue.calibre(weapon.calibre());
                    if (marked.isPresent() && said.isPresent() && !same(marked.get().code(), said.get().code())) {
                        doubt(field, "calibreMark", Confidence.HIGH, Map.of("marked", marked.get().name(), "said", said.get().name()));
                    }
                }
                case COUNTRY, MANUFACTURER, MODEL, PROOF, MILITARY_PROPERTY, FIRE_SELECTOR, FACTORY_SYMBOL, ASSEMBLY, PATENT, REGIONAL, OTHER -> { }
            }
        }

        private void imported(Marking mark, String field) {
            Optional<Integer> year = years(mark.text());
            Integer first = first();
            if (year.isPresent() && weapon.yearOfManufacture() != null && year.get() < weapon.yearOfManufacture()) {
                doubt(field, "importBeforeMade", Confidence.HIGH, Map.of("year", String.valueOf(weapon.yearOfManufacture())));
            } else if (year.isPresent() && first != null && year.get() < first) {
                doubt(field, "importBeforeModel", sure(models), Map.of("model", models.get(0).name(), "year", String.valueOf(first)));
            }
        }

        private void serial(Marking mark, String field) {
            if (maker.isEmpty() || weapon.mode() != null && !weapon.mode().hasMaker() || !weapon.ownMarkings().contains(mark)) {
                return;
            }
            Optional<SerialFormat> format = catalogue.serialFormat(maker.get(), models.isEmpty() ? null : models.get(0));
            if (format.isPresent() && !fits(format.get(), mark.text())) {
                String of = format.get().model() == null ? maker.get().name() : maker.get().name() + " " + models.get(0).name();
                doubt(field, "serial", format.get().origin().confidence(), Map.of("of", of, "words", format.get().words(),
                        "example", Objects.requireNonNullElse(format.get().example(), "")));
            }
        }

        private boolean fits(SerialFormat format, String text) {
            try {
                return format.fits(MarkText.parse(text, "text"));
            } catch (Problem notInTheNotation) {
                return format.fits(text);
            }
        }

        private String names(List<Model> of, Function<Model, String> name) {
            return of.stream().map(name).distinct().limit(LISTED).collect(Collectors.joining(", "));
        }
    }

    private static Confidence sure(List<Model> models) {
        return models.stream().map(m -> m.origin().confidence()).max(Comparator.naturalOrder()).orElse(Confidence.LOW);
    }

    private static Optional<Integer> years(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || TWINS.stream().anyMatch(t -> t.contains(one) && t.contains(other));
    }

    private static boolean kindred(FirearmType one, FirearmType other) {
        return one == other || KINDRED.stream().anyMatch(k -> k.contains(one) && k.contains(other));
    }
}
