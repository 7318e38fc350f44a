package iti.register;

/** What is being done with a file that a process works on. Names in words: {@code codes.properties}. */
public enum ImportPhase {
    /** Its rows are read. */
    ROWS,
    /** All rows are there, their indexes are being made; only at a first load. */
    INDEXES,
    /** The loaded rows take the place of the empty registers; only at a first load. */
    SWAP
}
