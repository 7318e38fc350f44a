package iti.firearm;

/** How the weapon came into being. Names in words: {@code codes.properties}. */
public enum ManufactureMode {
    INDUSTRIAL,
    CRAFT,
    CONVERTED,
    REACTIVATED,
    PRIVATELY_ASSEMBLED,
    ADDITIVE_3D,
    ASSEMBLED_FROM_PARTS,
    UNKNOWN;

    /** Whether a weapon made so has a maker who marks and keeps records (ITI 8, 11). */
    public boolean hasMaker() {
        return switch (this) {
            case INDUSTRIAL, CONVERTED, REACTIVATED, ASSEMBLED_FROM_PARTS, UNKNOWN -> true;
            case CRAFT, PRIVATELY_ASSEMBLED, ADDITIVE_3D -> false;
        };
    }
}
