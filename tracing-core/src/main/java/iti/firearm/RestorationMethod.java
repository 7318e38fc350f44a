package iti.firearm;

/** How a mark was read or brought back (ITI 7). Names in words: {@code codes.properties}. */
public enum RestorationMethod {
    BY_EYE,
    MAGNETIC_PARTICLE,
    CHEMICAL_ETCHING,
    ELECTROLYTIC_ETCHING,
    HEAT,
    X_RAY,
    OTHER
}
