package iti.firearm;

/**
 * What a weapon was before it was converted or reactivated: the blank-firing or deactivated original. Its maker keeps
 * records although the converter does not.
 *
 * @param make  as marked, or null
 * @param model as marked, or null
 */
public record Original(String make, String model) {

    static Original of(String make, String model) {
        return make == null && model == null ? null : new Original(make, model);
    }
}
