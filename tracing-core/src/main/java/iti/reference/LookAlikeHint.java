package iti.reference;

/**
 * A model that the described one is often taken for.
 *
 * @param model model and maker by name
 * @param tell  how to tell them apart
 */
public record LookAlikeHint(String model, String maker, Likeness kind, String tell) {
}
