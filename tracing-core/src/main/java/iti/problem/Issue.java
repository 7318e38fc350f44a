package iti.problem;

import java.util.Map;

/**
 * One thing to mend in an input. The rejected value is never repeated.
 *
 * @param field path of the field, for example {@code request.illicit.grounds}
 * @param code  what is wrong, for example {@code required}; sentences in {@code problems.properties} under {@code issue.<code>}
 * @param args  named arguments of the sentence
 */
public record Issue(String field, String code, Map<String, String> args) {

    public static Issue required(String field) {
        return new Issue(field, "required", Map.of());
    }

    public static Issue of(String field, String code) {
        return new Issue(field, code, Map.of());
    }
}
