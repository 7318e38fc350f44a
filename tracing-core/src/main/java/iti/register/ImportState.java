package iti.register;

/** Where a file stands on its way into the registers. Names in words: {@code codes.properties}. */
public enum ImportState {
    /** It lies here; how its columns are read was not said yet, or nothing was begun. */
    RECEIVED,
    /** It is read through; nothing is written into the registers. */
    CHECKING,
    /** It was read through: what would be loaded and what refused is known. */
    CHECKED,
    /** Its rows go into the registers. */
    LOADING,
    /** Done. */
    LOADED,
    /** Given up by a person; what was loaded until then stays, and loading the file again goes on from there. */
    CANCELLED,
    /** It cannot be read any further. */
    FAILED;

    /** Whether a process works on it. */
    public boolean working() {
        return this == CHECKING || this == LOADING;
    }

    /** Whether nothing more happens to it. */
    public boolean over() {
        return this == LOADED || this == CANCELLED || this == FAILED;
    }
}
