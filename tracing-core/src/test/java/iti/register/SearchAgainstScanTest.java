package iti.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.firearm.SerialNumber;
import iti.persistence.Databases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both databases find, count and rank the same, and it is what a scan of all rows finds. Few characters are used, so that much looks like much else. */
@Tag("ITI-20")
class SearchAgainstScanTest {

    private static final String CHARACTERS = "0OQ1IL5S8B2Z37AAХЖ";
    private static final List<String> MAKERS = List.of("Norrholt", "Averno", "Kestro Arms");
    private static final int ROWS = 3_000;
    private static final int QUESTIONS = 400;

    private record Row(String serial, String maker) {
    }

    @Test
    void bothDatabasesAndAScanAgree() {
        long seed = Long.getLong("search.seed", 20261125L);
        Random random = new Random(seed);
        try (RegisterDesk h2 = new RegisterDesk(Databases.H2); RegisterDesk postgresql = new RegisterDesk(Databases.POSTGRESQL)) {
            List<Row> rows = new ArrayList<>(rows(random, ROWS / 2, 4, 6));
            load(rows, h2, postgresql);
            h2.search("8?0B2");
            postgresql.search("8?0B2");
            List<Row> later = rows(random, ROWS / 2, 3, 9);
            load(later, h2, postgresql);
            rows.addAll(later);
            for (int i = 0; i < QUESTIONS; i++) {
                Row row = rows.get(random.nextInt(rows.size()));
                String asked = damaged(row.serial(), i % 10, random);
                agree("seed " + seed + ", question " + i + ": " + asked, asked, row.maker(), rows, h2, postgresql);
            }
        }
    }

    private static void agree(String about, String asked, String maker, List<Row> rows, RegisterDesk h2, RegisterDesk postgresql) {
        NaiveScan scan = new NaiveScan(asked);
        Map<MatchGroup, Set<String>> wanted = new EnumMap<>(MatchGroup.class);
        rows.forEach(row -> {
            MatchGroup group = scan.group(new SerialNumber(row.serial()).normalised());
            if (group != null) {
                wanted.computeIfAbsent(group, g -> new TreeSet<>()).add(row.serial() + " " + row.maker());
            }
        });
        SearchQuery query = SearchQuery.of(asked, maker, null, null);
        Map<MatchGroup, Set<String>> found = new EnumMap<>(MatchGroup.class);
        int page = 1;
        SearchResult one;
        do {
            one = h2.search(query, page);
            SearchResult other = postgresql.search(query, page);
            assertTrue(one.complete(), about);
            assertEquals(told(one), told(other), about);
            assertEquals(one.narrowing(), other.narrowing(), about);
            assertEquals(one.counts(), other.counts(), about);
            for (Candidate candidate : one.candidates()) {
                assertTrue(found.computeIfAbsent(candidate.group(), g -> new TreeSet<>()).add(candidate.record().serial().engraved() + " " + candidate.record().maker()), about + " twice");
            }
            page++;
        } while (page <= one.pages());
        assertEquals(wanted, found, about);
        wanted.forEach((group, weapons) -> assertEquals(weapons.size(), h2.search(query, 1).counts().get(group), about));
    }

    private static List<String> told(SearchResult result) {
        return result.candidates().stream().map(c -> c.rank() + " " + c.group() + " " + c.record().serial().engraved() + " " + c.record().maker() + " " + c.cells() + c.reasons()).toList();
    }

    private static List<Row> rows(Random random, int count, int shortest, int longest) {
        Set<Row> rows = new LinkedHashSet<>();
        while (rows.size() < count) {
            StringBuilder serial = new StringBuilder();
            int length = shortest + random.nextInt(longest - shortest + 1);
            while (serial.length() < length) {
                serial.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            rows.add(new Row(serial.toString(), MAKERS.get(random.nextInt(MAKERS.size()))));
        }
        return List.copyOf(rows);
    }

    private static void load(List<Row> rows, RegisterDesk... desks) {
        StringBuilder csv = new StringBuilder("register,serial,maker,year\n");
        rows.forEach(r -> csv.append("MANUFACTURE,").append(r.serial()).append(',').append(r.maker()).append(',').append(2000 + r.serial().hashCode() % 20).append('\n'));
        for (RegisterDesk desk : desks) {
            assertEquals(0, desk.load(csv.toString()).refused());
        }
    }

    private static String damaged(String serial, int kind, Random random) {
        StringBuilder out = new StringBuilder(serial);
        int at = random.nextInt(serial.length());
        char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        switch (kind) {
            case 0 -> { }
            case 1, 2 -> {
                for (int i = 0; i < kind; i++) {
                    out.setCharAt(random.nextInt(serial.length()), '?');
                }
            }
            case 3 -> out.replace(at, at + 1, "[" + serial.charAt(at) + other + "7]");
            case 4 -> out.replace(at, Math.min(serial.length(), at + random.nextInt(3)), "*");
            case 5 -> out.replace(0, 1 + random.nextInt(2), "*");
            case 6 -> out.replace(serial.length() - 1, serial.length(), "*");
            case 7 -> out.setCharAt(at, other);
            case 8 -> out.insert(at, other);
            default -> out.deleteCharAt(at);
        }
        String asked = out.toString();
        return asked.replace("?", "").replace("*", "").isEmpty() ? serial : asked;
    }
}
