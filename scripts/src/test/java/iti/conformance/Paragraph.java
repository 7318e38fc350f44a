package iti.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A paragraph of the Instrument that concerns the software.
 *
 * @param label what it is about, in our own words
 * @param rule  what the software does about it, one plain sentence
 */
record Paragraph(int number, String label, String rule) {

    /** All of them by number, as {@code paragraphs.csv} lists them. */
    static SortedMap<Integer, Paragraph> all() throws IOException {
        SortedMap<Integer, Paragraph> all = new TreeMap<>();
        try (InputStream list = Paragraph.class.getResourceAsStream("paragraphs.csv")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(Paragraph::of).forEach(p -> {
                if (all.put(p.number(), p) != null) {
                    throw new IllegalArgumentException("Paragraph " + p.number() + " is listed twice.");
                }
            });
        }
        return Collections.unmodifiableSortedMap(all);
    }

    private static Paragraph of(String line) {
        String[] cells = line.split(" \\| ", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("Not \"paragraph | label | rule\": " + line);
        }
        return new Paragraph(Integer.parseInt(cells[0]), cells[1], cells[2]);
    }
}
