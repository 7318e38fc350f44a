package iti.reference;

/**
 * Two models that are taken for each other.
 *
 * @param model code of the copy, licence or other
 * @param alike code of the model it looks like
 * @param tell  how to tell them apart
 */
public record LookAlike(String model, String alike, Likeness kind, String tell) {

    static LookAlike of(ReferenceRow row) {
        return new LookAlike(row.text("model"), row.text("alike"), Likeness.valueOf(row.text("kind")), row.text("tell"));
    }

    boolean isAbout(String code) {
        return model.equals(code) || alike.equals(code);
    }

    String other(String code) {
        return model.equals(code) ? alike : model;
    }
}
