package iti.inquiry;

/** Who keeps the records that are asked for. Names in words: {@code codes.properties}. */
public enum HolderKind {
    MANUFACTURER, IMPORTER, WHOLESALER, DEALER, LICENSING_AUTHORITY, POLICE, CUSTOMS, DEFENCE
}
