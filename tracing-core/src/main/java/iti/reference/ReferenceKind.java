package iti.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One table of the reference. Its columns are the same in the files that are shipped and in those that an installation loads. Names in words: {@code codes.properties}. */
public enum ReferenceKind {
    TYPE("types", List.of("code", "name"), List.of("other_names")),
    CALIBRE("calibres", List.of("code", "name"), List.of("synonyms")),
    /** {@code country} is the State that has the maker's records today, {@code former_state} the one of its time by ISO 3166-3. */
    MAKER("makers", List.of("code", "name", "country"), List.of("other_names", "former_state", "place", "from_year", "until_year")),
    MODEL("models", List.of("code", "maker", "name", "type"), List.of("other_names", "calibres", "from_year", "until_year")),
    /** A State that is no more, or has no registers of its own: whom to ask instead, first rank first. */
    FORMER_STATE("former-states", List.of("code", "former", "alpha2", "names", "state", "rank"), List.of("from_year", "until_year", "note")),
    /** Words on a weapon that name the country of manufacture (ITI 8 (a)). */
    COUNTRY_MARK("country-marks", List.of("code", "text", "country"), List.of()),
    FACTORY_SYMBOL("factory-symbols", List.of("code", "words", "maker", "country"), List.of("from_year", "until_year", "note")),
    PROOF_MARK("proof-marks", List.of("code", "words", "country"), List.of("house", "from_year")),
    /** How import marks of a State are written (ITI 8 (b)): a regular expression found anywhere in the mark, whatever the case. */
    IMPORT_MARK("import-marks", List.of("code", "pattern", "country"), List.of("example", "note")),
    LOOK_ALIKE("look-alikes", List.of("code", "model", "alike", "kind", "tell"), List.of()),
    /** How serial numbers of a maker or one of its models are written: a regular expression over the normalised number. */
    SERIAL_FORMAT("serial-formats", List.of("code", "maker", "pattern", "words"), List.of("model", "example", "from_year", "until_year"));

    private final String file;
    private final List<String> needed;
    private final List<String> columns;

    ReferenceKind(String file, List<String> needed, List<String> others) {
        this.file = file;
        List<String> always = List.of("source", "confidence");
        this.needed = Stream.concat(needed.stream(), always.stream()).toList();
        this.columns = Stream.of(needed, others, always).flatMap(List::stream).toList();
    }

    /** Name of its file, without {@code .csv}. */
    public String file() {
        return file;
    }

    /** Columns that each row fills. */
    public List<String> needed() {
        return needed;
    }

    /** All columns, in the order of a template. */
    public List<String> columns() {
        return columns;
    }

    /** Columns that name a row of another table, with that table. A cell may name several with {@code |} between them. */
    Set<Link> links() {
        return switch (this) {
            case MODEL -> Set.of(new Link("maker", MAKER), new Link("calibres", CALIBRE));
            case FACTORY_SYMBOL -> Set.of(new Link("maker", MAKER));
            case LOOK_ALIKE -> Set.of(new Link("model", MODEL), new Link("alike", MODEL));
            case SERIAL_FORMAT -> Set.of(new Link("maker", MAKER), new Link("model", MODEL));
            case TYPE, CALIBRE, MAKER, FORMER_STATE, COUNTRY_MARK, PROOF_MARK, IMPORT_MARK -> Set.of();
        };
    }

    /** A column and the table its values are codes of. */
    record Link(String column, ReferenceKind to) {
    }
}
