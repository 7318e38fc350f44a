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
    UNKNOWN
}
