package iti.reference;

import java.util.List;
import java.util.stream.Stream;

/** A cartridge or bore with everything it is also called. */
public record Calibre(String code, String name, List<String> synonyms, Origin origin) {

    static Calibre of(ReferenceRow row) {
        return new Calibre(row.code(), row.text("name"), row.list("synonyms"), row.origin());
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), synonyms.stream());
    }
}
