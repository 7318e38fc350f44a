package iti.request;

/** What the requesting State asks to be told. Names in words: {@code codes.properties}. */
public enum InformationWanted {
    MANUFACTURE_DATE,
    FIRST_RECIPIENT,
    EXPORT_LICENCE,
    IMPORTER,
    END_USER,
    REEXPORT_AUTHORIZATION,
    LAST_LEGAL_HOLDER,
    LOST_STOLEN_REPORT,
    BALLISTIC_LINK
}
