package iti.casefile;

/** How far content may travel inside the receiving authority. Names in words: {@code codes.properties}. */
public enum HandlingCode {
    H0,
    H1,
    H2,
    H3
}
