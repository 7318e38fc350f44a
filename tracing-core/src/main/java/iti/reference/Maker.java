package iti.reference;

import java.util.List;
import java.util.stream.Stream;

/**
 * A maker of weapons (ITI 8 (a)).
 *
 * @param country     ISO 3166-1 alpha-2 of the State that has its records today
 * @param formerState ISO 3166-3 of the State of its time that is no more, or null
 * @param place       where it makes or made them, or null
 * @param from        first year, or null
 * @param until       last year, or null while it works
 */
public record Maker(String code, String name, List<String> otherNames, String country, String formerState, String place, Integer from, Integer until, Origin origin) {

    static Maker of(ReferenceRow row) {
        return new Maker(row.code(), row.text("name"), row.list("other_names"), row.text("country"), row.text("former_state"), row.text("place"),
                row.number("from_year"), row.number("until_year"), row.origin());
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), otherNames.stream());
    }
}
