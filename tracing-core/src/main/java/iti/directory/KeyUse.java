package iti.directory;

/** What an enrolled certificate is for. */
public enum KeyUse {
    /** Whoever it certifies signs documents for the State. */
    SEAL_ROOT,
    /** The other system's identity on the line. */
    TLS
}
