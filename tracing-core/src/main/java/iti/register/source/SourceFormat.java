package iti.register.source;

/** Formats of a record holder's file. */
public enum SourceFormat {
    /** RFC 4180, with the separators and encodings of {@link TextForm}. */
    CSV("csv", "text/csv"),
    /** ISO/IEC 29500 spreadsheet without macros; its first sheet counts. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    SourceFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
