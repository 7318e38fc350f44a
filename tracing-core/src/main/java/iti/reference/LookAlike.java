package iti.reference;

/**
 * Two models that are taken for each other.
 *
 * @param model code of the copy, licence or other
 * @param alike code of the model it looks like
 * @param tell  how to tell them apart
 */
public record LookAlike(String model, String alike, Kind kind, String tell) {

    /** How the one came to look like the other. Names in words: {@code codes.properties}. */
    public enum Kind {
        LICENCE, COPY, DERIVED, VARIANT, REBRANDED, ALIKE, BLANK_OR_GAS, AIR_GUN, REPLICA_22, UNFINISHED, COUNTERFEIT, ORIGINAL
    }

    static LookAlike of(ReferenceRow row) {
        return new LookAlike(row.text("model"), row.text("alike"), Kind.valueOf(row.text("kind")), row.text("tell"));
    }

    boolean isAbout(String code) {
        return model.equals(code) || alike.equals(code);
    }

    String other(String code) {
        return model.equals(code) ? alike : model;
    }
}
