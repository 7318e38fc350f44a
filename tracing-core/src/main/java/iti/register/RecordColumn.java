package iti.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a register record has, column by column (ITI 8, 11). Names in words: {@code codes.properties}. */
public enum RecordColumn {
    REGISTER(0, "register", "kind", "record type", "event type"),
    SERIAL(80, "serial", "serial number", "serial no", "serialno", "number", "no", "weapon number"),
    MAKER(120, "maker", "make", "manufacturer", "brand", "producer"),
    MODEL(120, "model", "model name", "type designation"),
    TYPE(0, "type", "firearm type", "weapon type", "category", "class"),
    CALIBRE(80, "calibre", "caliber", "cal", "gauge"),
    YEAR(0, "year", "year made", "year of manufacture", "manufacture year", "built"),
    EVENT_DATE(0, "event date", "date", "event day", "date of event", "day", "sold on", "date sold", "invoice date"),
    FROM_PARTY(200, "from party", "from", "seller", "consignor", "exporter", "supplier", "transferor"),
    TO_PARTY(200, "to party", "to", "buyer", "consignee", "importer", "customer", "purchaser", "transferee"),
    STATE(0, "state", "country", "destination", "country code", "iso country"),
    DOCUMENT(120, "document", "licence number", "license number", "certificate", "invoice", "permit", "reference"),
    HOLDER(400, "holder", "owner", "licence holder", "license holder", "registered owner", "owner name");

    /** Without these there is no record. */
    public static final List<RecordColumn> NEEDED = List.of(REGISTER, SERIAL, MAKER);

    private final int limit;
    private final List<String> names;

    RecordColumn(int limit, String... names) {
        this.limit = limit;
        this.names = List.of(names);
    }

    /** Most characters of a value; 0 for a code, a day or a year, which have a form of their own. */
    int limit() {
        return limit;
    }

    /** The heading of our own template, for example {@code event_date}. */
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a heading of somebody else's file is likely to mean this column; case, accents and punctuation do not count. */
    boolean likely(String heading) {
        return names.contains(plain(heading));
    }

    /** How likely, 0 for the surest. */
    int rank(String heading) {
        return names.indexOf(plain(heading));
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(RecordColumn::heading).toList();
    }
}
