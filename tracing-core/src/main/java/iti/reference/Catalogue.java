package iti.reference;

import iti.firearm.FirearmType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The whole reference in memory, ready for questions; never changed once made. */
public final class Catalogue {

    /** A shorter name of a maker only counts at the beginning of a text. */
    private static final int SHORT = 4;

    private final Map<ReferenceKind, Map<String, ReferenceRow>> rows;
    private final Map<String, Maker> makers = new LinkedHashMap<>();
    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Map<String, Calibre> calibres = new LinkedHashMap<>();
    private final Map<String, Maker> makersByKey = new HashMap<>();
    private final Map<String, List<Maker>> makersByFirstWord = new HashMap<>();
    private final Map<String, List<Model>> modelsByKey = new HashMap<>();
    private final Map<String, List<Model>> modelsByMaker = new HashMap<>();
    private final Map<String, Calibre> calibresByKey = new HashMap<>();
    private final List<FactorySymbol> symbols;
    private final List<CountryMark> countryMarks;
    private final List<ProofMark> proofMarks;
    private final List<ImportMark> importMarks;
    private final List<FormerState> formerStates;
    private final List<LookAlike> lookAlikes;
    private final List<SerialFormat> serialFormats;
    private final Map<FirearmType, List<String>> types = new HashMap<>();

    private Catalogue(Map<ReferenceKind, Map<String, ReferenceRow>> rows) {
        this.rows = rows;
        all(ReferenceKind.MAKER, Maker::of).forEach(m -> makers.put(m.code(), m));
        all(ReferenceKind.MODEL, Model::of).forEach(m -> models.put(m.code(), m));
        all(ReferenceKind.CALIBRE, Calibre::of).forEach(c -> calibres.put(c.code(), c));
        all(ReferenceKind.TYPE, Function.identity()).forEach(t -> types.put(FirearmType.valueOf(t.code()), t.list("other_names")));
        symbols = all(ReferenceKind.FACTORY_SYMBOL, FactorySymbol::of);
        countryMarks = all(ReferenceKind.COUNTRY_MARK, CountryMark::of);
        proofMarks = all(ReferenceKind.PROOF_MARK, ProofMark::of);
        importMarks = all(ReferenceKind.IMPORT_MARK, ImportMark::of);
        formerStates = all(ReferenceKind.FORMER_STATE, FormerState::of).stream().sorted(Comparator.comparing(FormerState::rank)).toList();
        lookAlikes = all(ReferenceKind.LOOK_ALIKE, LookAlike::of);
        serialFormats = all(ReferenceKind.SERIAL_FORMAT, SerialFormat::of);
        makers.values().forEach(m -> m.names().forEach(name -> {
            makersByKey.putIfAbsent(Spelling.key(name), m);
            String words = Spelling.words(name);
            makersByFirstWord.computeIfAbsent(words.split(" ")[0], w -> new ArrayList<>()).add(m);
        }));
        models.values().forEach(m -> {
            modelsByMaker.computeIfAbsent(m.maker(), k -> new ArrayList<>()).add(m);
            m.names().map(Spelling::key).distinct().forEach(key -> modelsByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(m));
        });
        calibres.values().forEach(c -> c.names().forEach(name -> calibresByKey.putIfAbsent(Spelling.calibreKey(name), c)));
    }

    /** @param own rows of the installation; one with the code of a shipped row takes its place, and comes before others of the same name */
    static Catalogue of(Map<ReferenceKind, Map<String, ReferenceRow>> shipped, List<ReferenceRow> own) {
        Map<ReferenceKind, Map<String, ReferenceRow>> rows = new HashMap<>();
        own.forEach(row -> rows.computeIfAbsent(row.kind(), k -> new LinkedHashMap<>()).put(row.code(), row));
        shipped.forEach((kind, table) -> table.forEach((code, row) -> rows.computeIfAbsent(kind, k -> new LinkedHashMap<>()).putIfAbsent(code, row)));
        return new Catalogue(rows);
    }

    private <T> List<T> all(ReferenceKind kind, Function<ReferenceRow, T> reading) {
        return rows.getOrDefault(kind, Map.of()).values().stream().map(reading).toList();
    }

    /** Whether a table has a row with this code. */
    boolean has(ReferenceKind kind, String code) {
        return rows.getOrDefault(kind, Map.of()).containsKey(code);
    }

    public List<Maker> makers() {
        return List.copyOf(makers.values());
    }

    public List<Model> models() {
        return List.copyOf(models.values());
    }

    public List<Calibre> calibres() {
        return List.copyOf(calibres.values());
    }

    public Maker makerOf(Model model) {
        return makers.get(model.maker());
    }

    Optional<Model> modelCoded(String code) {
        return Optional.ofNullable(models.get(code));
    }

    Optional<Calibre> calibreCoded(String code) {
        return Optional.ofNullable(calibres.get(code));
    }

    Maker makerCoded(String code) {
        return makers.get(code);
    }

    /** The maker of this name, in any spelling. */
    public Optional<Maker> maker(String name) {
        String key = Spelling.key(name);
        return key.isEmpty() ? Optional.empty() : Optional.ofNullable(makersByKey.get(key));
    }

    /** The maker that a mark or a description names among other words; of several the one with the longest name. */
    public Optional<Maker> makerNamedIn(String text) {
        Optional<Maker> whole = maker(text);
        if (whole.isPresent() || text == null) {
            return whole;
        }
        String words = Spelling.words(text);
        Maker best = null;
        int length = 0;
        for (String word : words.split(" ")) {
            for (Maker maker : makersByFirstWord.getOrDefault(word, List.of())) {
                int named = maker.names().map(Spelling::words).filter(n -> n.length() >= SHORT ? Spelling.contains(words, n) : words.startsWith(n + " "))
                        .mapToInt(String::length).max().orElse(0);
                if (named > length) {
                    best = maker;
                    length = named;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** One key for a make, whichever of its names is used; empty for none. */
    public String makerKey(String make) {
        return makerNamedIn(make).map(m -> Spelling.key(m.name())).orElseGet(() -> Spelling.key(make));
    }

    /** The models of this name, in any spelling, with or without the maker's name before it. @param maker null for any maker */
    public List<Model> models(Maker maker, String name) {
        String key = Spelling.key(name);
        if (key.isEmpty()) {
            return List.of();
        }
        List<Model> found = modelsByKey.getOrDefault(key, List.of()).stream().filter(m -> maker == null || m.maker().equals(maker.code())).toList();
        if (!found.isEmpty()) {
            return found;
        }
        return maker != null ? without(maker, key) : makersIn(name).stream().flatMap(m -> without(m, key).stream()).toList();
    }

    private List<Maker> makersIn(String name) {
        return makerNamedIn(name).map(List::of).orElse(List.of());
    }

    private List<Model> without(Maker maker, String key) {
        return maker.names().map(Spelling::key).filter(n -> key.startsWith(n) && key.length() > n.length()).map(n -> key.substring(n.length())).distinct()
                .flatMap(rest -> modelsByKey.getOrDefault(rest, List.of()).stream()).filter(m -> m.maker().equals(maker.code())).distinct().toList();
    }

    public List<Model> modelsOf(Maker maker) {
        return List.copyOf(modelsByMaker.getOrDefault(maker.code(), List.of()));
    }

    /** The calibre that is called so, in any spelling. */
    public Optional<Calibre> calibre(String name) {
        String key = Spelling.calibreKey(name);
        return key.isEmpty() ? Optional.empty() : Optional.ofNullable(calibresByKey.get(key));
    }

    List<FactorySymbol> symbolsIn(String text) {
        String words = Spelling.words(text);
        return symbols.stream().filter(s -> s.isIn(words)).toList();
    }

    List<CountryMark> countryMarksIn(String text) {
        String words = Spelling.words(text);
        return countryMarks.stream().filter(m -> m.isIn(words)).toList();
    }

    List<ProofMark> proofMarksIn(String text) {
        String words = Spelling.words(text);
        return proofMarks.stream().filter(m -> m.isIn(words)).toList();
    }

    /** @param general whether the general form of a State's import marks counts too */
    List<ImportMark> importMarksIn(String text, boolean general) {
        return importMarks.stream().filter(m -> (general || !m.general()) && m.isIn(text)).toList();
    }

    /** Whom to ask instead of a State, first rank first; empty for a State that is there. @param code ISO 3166-1 alpha-2 or ISO 3166-3 */
    List<FormerState> insteadOf(String code) {
        return formerStates.stream().filter(f -> f.coded(code)).toList();
    }

    /** The States that are no more and that words of a mark name, by name or by the code they had; each once by its code of ISO 3166-3. */
    List<String> formerStatesIn(String text) {
        String words = Spelling.words(text);
        return formerStates.stream().filter(f -> f.isIn(words) || f.isNoMore() && Spelling.contains(words, f.alpha2())).map(FormerState::former).distinct().toList();
    }

    public List<LookAlike> lookAlikes(Model model) {
        return lookAlikes.stream().filter(l -> l.isAbout(model.code())).toList();
    }

    /** The format of a model, else that of its maker. @param model may be null */
    Optional<SerialFormat> serialFormat(Maker maker, Model model) {
        return serialFormats.stream().filter(f -> model != null && model.code().equals(f.model())).findFirst()
                .or(() -> serialFormats.stream().filter(f -> f.model() == null && f.maker().equals(maker.code())).findFirst());
    }

    List<SerialFormat> serialFormats() {
        return serialFormats;
    }

    List<LookAlike> lookAlikes() {
        return lookAlikes;
    }

    Map<FirearmType, List<String>> types() {
        return types;
    }
}
