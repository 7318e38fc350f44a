package iti.reference;

import iti.firearm.AddresseeProposal;
import iti.firearm.AddresseeProposal.Reason;
import iti.firearm.CountryNames;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.Routing;
import iti.firearm.RoutingReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ranks the States that a weapon points to (ITI 5, 8; outcome document of 2024, para 151): import before manufacture, the later import first; then what
 * other States named before; then the country and the factory symbols on it, the maker, the model. A State that is no more is asked through the one that
 * has its records: of several the one where the maker stands.
 */
public final class RoutingRules {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
    private static final int SUCCESSORS = 3;
    private static final int MODEL_STATES = 3;

    /** By kind of reason; of two imports the later one, one without a year last. */
    private static final Comparator<Reason> STRONGEST_FIRST = Comparator.comparing(Reason::code).thenComparing(Reason::year, Comparator.nullsLast(Comparator.reverseOrder()));

    private final Catalogue catalogue;
    private final String ownState;
    private final CountryNames countries;
    private final Lessons lessons;

    /**
     * @param ownState ISO 3166-1 alpha-2
     * @param names    names of known States by code, to be recognised in the marks
     */
    public RoutingRules(Catalogue catalogue, String ownState, Map<String, String> names, Lessons lessons) {
        this.catalogue = catalogue;
        this.ownState = ownState;
        this.countries = new CountryNames(names);
        this.lessons = lessons;
    }

    /** Ranks by the description and by the marks on the weapon but those on parts from elsewhere. */
    public Routing of(FirearmDescription weapon) {
        return new Weighing(weapon).routing();
    }

    /** The reasons for one weapon as they are collected. */
    private final class Weighing {

        private final FirearmDescription weapon;
        private final List<Marking> marks;
        private final Map<String, List<Reason>> reasons = new LinkedHashMap<>();
        /** States where makers and factories stand that the weapon names. */
        private final Set<String> makersStates = new LinkedHashSet<>();

        Weighing(FirearmDescription weapon) {
            this.weapon = weapon;
            this.marks = weapon.ownMarkings().stream().filter(m -> m.text() != null).toList();
            Optional<Maker> make = catalogue.makerNamedIn(weapon.make());
            make.ifPresent(m -> makersStates.add(m.country()));
            marks.forEach(m -> symbols(m).forEach(s -> makersStates.add(s.country())));
            marks.stream().filter(m -> m.kind() == MarkKind.MANUFACTURER).forEach(m -> catalogue.makerNamedIn(m.text()).ifPresent(named -> makersStates.add(named.country())));
            marks.forEach(this::mark);
            countryOfManufacture();
            make.ifPresentOrElse(this::maker, this::modelAlone);
            lessons.named(catalogue.makerKey(weapon.make()), Spelling.key(weapon.model()))
                    .forEach((state, times) -> add(state, new Reason(RoutingReason.NAMED_BY_ANOTHER_STATE, null, null, String.valueOf(times))));
        }

        private void mark(Marking mark) {
            switch (mark.kind()) {
                case IMPORT, REGIONAL -> imported(mark.text());
                case COUNTRY -> country(mark.text(), RoutingReason.COUNTRY_MARK, false);
                case MANUFACTURER -> madeBy(mark);
                case FACTORY_SYMBOL -> {
                    symbol(mark);
                    country(mark.text(), RoutingReason.FACTORY_SYMBOL, !symbols(mark).isEmpty());
                }
                case MILITARY_PROPERTY -> country(mark.text(), RoutingReason.PROPERTY_MARK, false);
                case PROOF -> {
                    catalogue.proofMarksIn(mark.text()).forEach(p -> add(p.country(), new Reason(RoutingReason.PROOF_MARK_TESTED_ONLY, mark.text(), null, p.house())));
                    countries.in(mark.text()).forEach(state -> add(state, new Reason(RoutingReason.PROOF_MARK_TESTED_ONLY, mark.text(), null)));
                }
                case MODEL, ASSEMBLY, OTHER -> {
                    importedByAKnownImporter(mark.text());
                    symbol(mark);
                    madeIn(mark.text());
                }
                case SERIAL, CALIBRE, YEAR, FIRE_SELECTOR, PATENT -> { }
            }
        }

        private void madeBy(Marking mark) {
            importedByAKnownImporter(mark.text());
            boolean said = madeIn(mark.text());
            symbol(mark);
            Optional<Maker> named = catalogue.makerNamedIn(mark.text());
            named.ifPresent(m -> add(m.country(), new Reason(RoutingReason.MAKER_MARK, mark.text(), null, m.name())));
            if (!said) {
                country(mark.text(), RoutingReason.MAKER_MARK, named.isPresent());
            }
        }

        /** A known importer's mark settles it; the general form of a State's marks stands beside what codes and names say. */
        private void imported(String text) {
            Set<String> made = new LinkedHashSet<>();
            catalogue.countryMarksIn(text).stream().filter(m -> m.words().contains(" ")).forEach(m -> made.add(m.country()));
            made.forEach(code -> resolve(code, RoutingReason.COUNTRY_MARK, text));
            if (importedByAKnownImporter(text)) {
                return;
            }
            List<String> former = catalogue.formerStatesIn(text);
            former.forEach(code -> resolve(code, RoutingReason.IMPORT_MARK, text));
            List<ImportMark> general = catalogue.importMarksIn(text, true);
            boolean cityAndCode = !general.isEmpty() && Spelling.words(text).split(" ").length > 2;
            if (cityAndCode) {
                general.forEach(m -> add(m.country(), new Reason(RoutingReason.IMPORT_MARK, text, year(text), m.note())));
            }
            if (former.isEmpty()) {
                countries.in(text).stream().filter(state -> made.isEmpty() || !made.contains(state)).forEach(state -> resolve(state, RoutingReason.IMPORT_MARK, text));
            }
            if (!cityAndCode) {
                general.forEach(m -> add(m.country(), new Reason(RoutingReason.IMPORT_MARK, text, year(text), m.note())));
            }
        }

        private boolean importedByAKnownImporter(String text) {
            List<ImportMark> known = catalogue.importMarksIn(text, false);
            known.forEach(m -> add(m.country(), new Reason(RoutingReason.IMPORT_MARK, text, year(text), m.note())));
            return !known.isEmpty();
        }

        /** Words such as "made in": whether there are any. */
        private boolean madeIn(String text) {
            List<CountryMark> found = catalogue.countryMarksIn(text);
            found.forEach(m -> resolve(m.country(), RoutingReason.COUNTRY_MARK, text));
            return !found.isEmpty();
        }

        private void country(String text, RoutingReason code, boolean namesOnly) {
            List<CountryMark> known = catalogue.countryMarksIn(text);
            List<String> former = catalogue.formerStatesIn(text);
            known.forEach(m -> resolve(m.country(), code, text));
            former.forEach(f -> resolve(f, code, text));
            if (known.isEmpty() && former.isEmpty()) {
                (namesOnly ? countries.named(text) : countries.in(text)).forEach(state -> resolve(state, code, text));
            }
        }

        private List<FactorySymbol> symbols(Marking mark) {
            return switch (mark.kind()) {
                case FACTORY_SYMBOL, MANUFACTURER, MODEL, ASSEMBLY, OTHER -> catalogue.symbolsIn(mark.text());
                case SERIAL, CALIBRE, COUNTRY, YEAR, IMPORT, PROOF, MILITARY_PROPERTY, FIRE_SELECTOR, PATENT, REGIONAL -> List.of();
            };
        }

        private void symbol(Marking mark) {
            symbols(mark).forEach(s -> add(s.country(), new Reason(RoutingReason.FACTORY_SYMBOL, mark.text(), null, catalogue.makerCoded(s.maker()).name())));
        }

        private void countryOfManufacture() {
            if (weapon.countryOfManufacture() != null && !weapon.countryOfManufacture().isBlank()) {
                resolve(weapon.countryOfManufacture().strip().toUpperCase(Locale.ROOT), RoutingReason.COUNTRY_OF_MANUFACTURE, null);
            }
        }

        private void maker(Maker maker) {
            resolve(maker.country(), RoutingReason.MAKER_KNOWN, null, maker.name());
            catalogue.models(maker, weapon.model()).forEach(model -> catalogue.lookAlikes(model).stream()
                    .filter(l -> l.kind() == Likeness.REBRANDED && l.model().equals(model.code())).flatMap(l -> catalogue.modelCoded(l.alike()).stream())
                    .map(catalogue::makerOf).forEach(made -> resolve(made.country(), RoutingReason.MADE_ELSEWHERE, null, made.name())));
        }

        /** Who made a model of this name, when the make is not said or not known: the best known first, each State once. */
        private void modelAlone() {
            if (weapon.make() == null || weapon.make().isBlank()) {
                catalogue.models(null, weapon.model()).stream().sorted(Comparator.comparing((Model m) -> m.origin().confidence()).thenComparing(this::firstYear))
                        .map(catalogue::makerOf).collect(Collectors.toMap(Maker::country, Function.identity(), (first, other) -> first, LinkedHashMap::new)).values().stream()
                        .limit(MODEL_STATES).forEach(m -> resolve(m.country(), RoutingReason.MODEL_KNOWN, null, m.name()));
            }
        }

        private int firstYear(Model model) {
            return model.from() == null ? Integer.MAX_VALUE : model.from();
        }

        private void resolve(String code, RoutingReason reason, String mark) {
            resolve(code, reason, mark, null);
        }

        private void resolve(String code, RoutingReason reason, String mark, String known) {
            List<FormerState> instead = catalogue.insteadOf(code);
            if (instead.isEmpty()) {
                if (code.length() == 2) {
                    add(code, new Reason(reason, mark, year(mark), known));
                }
                return;
            }
            String first = instead.stream().map(FormerState::state).filter(makersStates::contains).findFirst().orElse(instead.get(0).state());
            instead.stream().filter(f -> f.state().equals(first)).findFirst().ifPresent(f -> add(first, new Reason(reason, mark, year(mark), f.names().get(0) + ": " + f.note())));
            instead.stream().filter(f -> !f.state().equals(first)).limit(SUCCESSORS)
                    .forEach(f -> add(f.state(), new Reason(RoutingReason.SUCCESSOR_STATE, mark, null, f.names().get(0) + ": " + f.note())));
        }

        private void add(String state, Reason reason) {
            List<Reason> of = reasons.computeIfAbsent(state, s -> new ArrayList<>());
            if (of.stream().noneMatch(r -> r.code() == reason.code() && Objects.equals(r.mark(), reason.mark()))) {
                of.add(reason);
            }
        }

        Routing routing() {
            String maker = catalogue.makerKey(weapon.make());
            String model = Spelling.key(weapon.model());
            Map<String, Long> named = lessons.named(maker, model);
            List<AddresseeProposal> proposed = new ArrayList<>();
            List<AddresseeProposal> last = new ArrayList<>();
            List<AddresseeProposal> notProposed = new ArrayList<>();
            reasons.forEach((state, why) -> {
                why.sort(STRONGEST_FIRST);
                if (state.equals(ownState)) {
                    why.add(0, new Reason(RoutingReason.OWN_STATE, null, null));
                    notProposed.add(new AddresseeProposal(state, why));
                } else if (why.get(0).code() == RoutingReason.PROOF_MARK_TESTED_ONLY) {
                    notProposed.add(new AddresseeProposal(state, why));
                } else if (why.get(0).code() != RoutingReason.IMPORT_MARK && lessons.notTheirs(state, maker, model) > named.getOrDefault(state, 0L)) {
                    why.add(0, new Reason(RoutingReason.SAID_NOT_THEIRS, null, null, String.valueOf(lessons.notTheirs(state, maker, model))));
                    last.add(new AddresseeProposal(state, why));
                } else {
                    proposed.add(new AddresseeProposal(state, why));
                }
            });
            proposed.sort(Comparator.comparing((AddresseeProposal p) -> p.reasons().get(0), STRONGEST_FIRST));
            proposed.addAll(last);
            return new Routing(proposed, notProposed);
        }
    }

    private static Integer year(String text) {
        if (text == null) {
            return null;
        }
        Matcher year = YEAR.matcher(text);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }
}
