package iti.reference;

import iti.firearm.FirearmType;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model of a maker.
 *
 * @param maker    code of its maker
 * @param calibres codes of the calibres it was made for; empty when not known
 * @param from     first year of manufacture, or null
 * @param until    last year, or null
 */
public record Model(String code, String maker, String name, List<String> otherNames, FirearmType type, List<String> calibres, Integer from, Integer until, Origin origin) {

    static Model of(ReferenceRow row) {
        return new Model(row.code(), row.text("maker"), row.text("name"), row.list("other_names"), FirearmType.valueOf(row.text("type")), row.list("calibres"),
                row.number("from_year"), row.number("until_year"), row.origin());
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), otherNames.stream());
    }
}
