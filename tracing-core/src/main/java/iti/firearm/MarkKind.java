package iti.firearm;

/** What a mark says (ITI 8). Names in words: {@code codes.properties}. */
public enum MarkKind {
    SERIAL,
    MANUFACTURER,
    MODEL,
    CALIBRE,
    COUNTRY,
    YEAR,
    IMPORT,
    PROOF,
    MILITARY_PROPERTY,
    FIRE_SELECTOR,
    FACTORY_SYMBOL,
    ASSEMBLY,
    PATENT,
    REGIONAL,
    OTHER
}
