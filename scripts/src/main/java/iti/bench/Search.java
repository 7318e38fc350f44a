package iti.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import iti.bench.Figure.Target;
import iti.firearm.SerialNumber;
import iti.persistence.Persistence;
import iti.register.Candidate;
import iti.register.SearchQuery;
import iti.register.SearchResult;
import iti.register.SeizureSearch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;

/**
 * {@code search}: damaged serial numbers found among many registered ones, through the service with its count of the day and its ledger entry. Make, model and
 * calibre are named as the record has them; they rank and never exclude. A weapon counts as found when it is on any page of the answer.
 */
final class Search implements Benchmark {

    private static final int H2_ROWS = 1_000_000;
    private static final int POSTGRESQL_ROWS = 10_000_000;
    private static final int CONNECTIONS = 6;
    private static final int GROWN = 10;
    private static final int QUESTIONS = 500;
    private static final int WARM_UP = 200;
    /** Each question is asked so often and its middle time counts, so that a disturbance of the machine does not decide. */
    private static final int ASKED = 3;
    private static final int TRIGRAM_QUESTIONS = 40;
    private static final int SHORTEST = 5;
    private static final int LOOK_UPS = 20_000;
    private static final double MILLIS = 1e6;
    /** What a transaction costs that asks for one whole serial number and writes the same count and the same ledger entry. */
    private static final String FLOOR = "look-up with its ledger entry";
    private static final double DAMAGE_LIMIT = 10;
    private static final double ERROR_LIMIT = 100;
    private static final double TIMES_TRIGRAMS = 0.01;
    private static final double GROWTH_LIMIT = 3;
    private static final double BYTES_LIMIT = 100;
    private static final double OF_NOTHING = 0.4;
    private static final double SEIZURE_LIMIT = 2;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String about() {
        return "milliseconds and recall of searches for damaged serial numbers, by kind of damage; --rows: records (h2 1 million, postgresql 10 million)";
    }

    @Override
    public void run(Terms terms, Consumer<Figure> figures) throws IOException {
        int rows = terms.rows().orElse(terms.postgreSql() ? POSTGRESQL_ROWS : H2_ROWS);
        try (HikariDataSource database = terms.postgreSql() ? PostgreSql.pool(CONNECTIONS) : h2()) {
            Persistence.migrate(database);
            SearchSerials serials = new SearchSerials(terms.seed());
            SearchRegistry registry = new SearchRegistry(database, terms.postgreSql(), serials);
            Questions questions = new Questions(serials, terms.seed());
            registry.fill(Math.max(1, rows / GROWN));
            double before = measureSmall(database, registry, questions);
            registry.fill(rows);
            try (SearchService service = new SearchService(database)) {
                Map<SearchDamage, Timing> timings = new EnumMap<>(SearchDamage.class);
                for (SearchDamage damage : SearchDamage.values()) {
                    questions.measure(service, damage, registry.rows(), 1);
                }
                Timing floor = questions.floor(service, registry.rows(), QUESTIONS);
                for (SearchDamage damage : SearchDamage.values()) {
                    timings.put(damage, questions.measure(service, damage, registry.rows(), QUESTIONS));
                    tell(damage, timings.get(damage), floor, figures);
                }
                double now = timings.get(SearchDamage.THREE).median();
                figures.accept(Figure.of("3 illegible, p50, ten times the records", now, "ms").beside(registry.rows() / GROWN + " records", before).must(Target.ratioAtMost(GROWTH_LIMIT)));
                SearchPeers peers = new SearchPeers(database);
                exact(peers, questions, registry, figures);
                seizure(peers, service, questions, registry, terms.postgreSql(), figures);
                if (terms.postgreSql()) {
                    figures.accept(Figure.of("both indexes of keys", registry.bytesPerRow(), "B/row").must(Target.atMost(BYTES_LIMIT)));
                    trigrams(peers, questions, registry, timings.get(SearchDamage.THREE), figures);
                }
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static HikariDataSource h2() throws IOException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + TemporaryDirectory.make().resolve("tracing") + ";WRITE_DELAY=0");
        HikariConfig config = new HikariConfig();
        config.setDataSource(h2);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    private static double measureSmall(HikariDataSource database, SearchRegistry registry, Questions questions) {
        try (SearchService service = new SearchService(database)) {
            return questions.measure(service, SearchDamage.THREE, registry.rows(), QUESTIONS).median();
        }
    }

    private static void tell(SearchDamage damage, Timing timing, Timing floor, Consumer<Figure> figures) {
        figures.accept(Figure.of(damage.words() + ", p50", timing.median(), "ms").beside(FLOOR, floor.median()));
        figures.accept(Figure.of(damage.words() + ", p99", timing.of(0.99), "ms").beside(FLOOR, floor.of(0.99)).must(Target.atMost(damage.error() ? ERROR_LIMIT : DAMAGE_LIMIT)));
        figures.accept(Figure.of(damage.words() + ", recall", timing.recall(), "").must(Target.atLeast(1)));
    }

    private static void exact(SearchPeers peers, Questions questions, SearchRegistry registry, Consumer<Figure> figures) throws SQLException {
        List<SeizureSearch.Weapon> weapons = questions.seizure(registry.rows(), LOOK_UPS);
        double limit = 0;
        double rate = 0;
        for (int round = 0; round < ASKED; round++) {
            limit = Math.max(limit, peers.nothingPerSecond(LOOK_UPS));
            rate = Math.max(rate, peers.exactPerSecond(weapons));
        }
        figures.accept(Figure.of("exact look-ups, without ledger entry", rate, "/s").beside("SELECT 1", limit).must(Target.ratioAtLeast(OF_NOTHING)));
    }

    private static void seizure(SearchPeers peers, SearchService service, Questions questions, SearchRegistry registry, boolean postgresql, Consumer<Figure> figures) throws SQLException {
        List<SeizureSearch.Weapon> weapons = questions.seizure(registry.rows(), SeizureSearch.MOST);
        long start = System.nanoTime();
        long registered = service.seizure(weapons).stream().filter(SeizureSearch.Hits::any).count();
        Figure figure = Figure.of("seizure of 100,000, " + registered + " registered", (System.nanoTime() - start) / 1e9, "s").must(Target.atMost(SEIZURE_LIMIT));
        figures.accept(postgresql ? figure.beside("bare join", peers.joinSeconds(weapons)) : figure);
    }

    private static void trigrams(SearchPeers peers, Questions questions, SearchRegistry registry, Timing ours, Consumer<Figure> figures) throws SQLException {
        peers.buildTrigrams();
        double[] millis = new double[TRIGRAM_QUESTIONS];
        int found = 0;
        for (int i = 0; i < TRIGRAM_QUESTIONS; i++) {
            Question question = questions.question(SearchDamage.THREE, registry.rows(), i);
            AtomicBoolean there = new AtomicBoolean();
            millis[i] = peers.trigramMillis(question.mark(), id -> there.compareAndSet(false, id == question.weapon().number() + 1));
            found += there.get() ? 1 : 0;
        }
        Arrays.sort(millis);
        String peer = "pg_trgm GIN, recall " + Figure.plain((double) found / TRIGRAM_QUESTIONS);
        figures.accept(Figure.of("3 illegible, p50", ours.median(), "ms").beside(peer, millis[TRIGRAM_QUESTIONS / 2]).must(Target.ratioAtMost(TIMES_TRIGRAMS)));
        figures.accept(Figure.of("3 illegible, slowest of " + TRIGRAM_QUESTIONS, ours.slowest(TRIGRAM_QUESTIONS), "ms").beside(peer, millis[TRIGRAM_QUESTIONS - 1]));
    }

    /** @param millis sorted */
    private record Timing(double[] millis, double recall) {

        double median() {
            return of(0.5);
        }

        /** What the slowest of so many is expected to take. */
        double slowest(int count) {
            return of(1 - 1.0 / count);
        }

        double of(double part) {
            return millis[(int) Math.min(millis.length - 1L, (long) Math.ceil(part * millis.length) - 1)];
        }
    }

    private record Question(String mark, SearchSerials.Weapon weapon) {
    }

    /** Registered weapons, taken at random, and what is left of their serial numbers. */
    private record Questions(SearchSerials serials, long seed) {

        Question question(SearchDamage damage, long rows, int number) {
            SplittableRandom random = new SplittableRandom((seed * SearchDamage.values().length + damage.ordinal()) * 1_000_003 + number);
            while (true) {
                SearchSerials.Weapon weapon = serials.weapon(random.nextLong(rows));
                String serial = new SerialNumber(weapon.serial()).normalised();
                if (serial.length() >= SHORTEST) {
                    return new Question(damage.mark(serial, random), weapon);
                }
            }
        }

        Timing floor(SearchService service, long rows, int count) {
            seizure(rows, WARM_UP).forEach(weapon -> service.seizure(List.of(weapon)));
            double[] millis = seizure(rows, count).stream().mapToDouble(weapon -> middle(() -> service.seizure(List.of(weapon)))).sorted().toArray();
            return new Timing(millis, 1);
        }

        Timing measure(SearchService service, SearchDamage damage, long rows, int count) {
            for (int i = 0; i < WARM_UP; i++) {
                service.search(query(question(damage, rows, count + i)), 1);
            }
            double[] millis = new double[count];
            int found = 0;
            for (int i = 0; i < count; i++) {
                Question question = question(damage, rows, i);
                SearchQuery query = query(question);
                millis[i] = middle(() -> service.search(query, 1));
                found += found(service, query, question.weapon()) ? 1 : 0;
            }
            Arrays.sort(millis);
            return new Timing(millis, (double) found / count);
        }

        /** Milliseconds: the middle of so many times. */
        private static double middle(Runnable act) {
            double[] millis = new double[ASKED];
            for (int i = 0; i < ASKED; i++) {
                long start = System.nanoTime();
                act.run();
                millis[i] = (System.nanoTime() - start) / MILLIS;
            }
            Arrays.sort(millis);
            return millis[ASKED / 2];
        }

        private static boolean found(SearchService service, SearchQuery query, SearchSerials.Weapon weapon) {
            SearchResult result;
            int page = 0;
            do {
                page++;
                result = service.search(query, page);
                if (result.candidates().stream().anyMatch(c -> is(c, weapon))) {
                    return true;
                }
            } while (page < result.pages());
            return false;
        }

        private static boolean is(Candidate candidate, SearchSerials.Weapon weapon) {
            return candidate.record().serial().sameAs(new SerialNumber(weapon.serial())) && candidate.record().maker().equals(weapon.maker());
        }

        private static SearchQuery query(Question question) {
            return SearchQuery.of(question.mark(), question.weapon().maker(), question.weapon().model(), question.weapon().calibre());
        }

        /** Whole serial numbers, every second one registered. */
        List<SeizureSearch.Weapon> seizure(long rows, int count) {
            SplittableRandom random = new SplittableRandom(seed + count);
            List<SeizureSearch.Weapon> weapons = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                SearchSerials.Weapon weapon = serials.weapon(i % 2 == 0 ? random.nextLong(rows) : rows + random.nextLong(rows));
                weapons.add(new SeizureSearch.Weapon(weapon.serial(), weapon.maker()));
            }
            return weapons;
        }
    }
}
