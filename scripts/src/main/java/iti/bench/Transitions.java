package iti.bench;

import com.zaxxer.hikari.HikariDataSource;
import iti.bench.Figure.Target;
import iti.persistence.Persistence;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * {@code workflow}: transitions per second of our classes with 1, 8 and 32 writers, beside the same writes by bare JDBC and beside Flowable, all on one
 * PostgreSQL. What is measured is the server that has run for a while: all engines are warmed up in turns until the compiler has nothing left to do. Then every
 * engine has its turn with every number of writers in each of many short rounds, and a figure is that of the round whose ratio is the median, see {@link Rounds}.
 * One writer mostly waits, as bare JDBC does: there the ratio to Flowable is told and nothing is demanded of it.
 */
final class Transitions implements Benchmark {

    private static final int REQUESTS = 2_000;
    /** As large as the application's. */
    private static final int POOL = 24;
    /** Flowable takes a second connection for its identities while it holds one: with fewer than writers it would come to a stop. */
    private static final int FLOWABLE_POOL = 40;
    private static final int FEW_WRITERS = 8;
    private static final int MOST_WRITERS = 32;
    private static final List<Integer> WRITERS = List.of(1, FEW_WRITERS, MOST_WRITERS);
    private static final int ROUNDS = 15;
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int COUNTED = 140;
    private static final int VERIFIED = 20;
    private static final double OF_FLOOR = 0.5;
    private static final double TIMES_FLOWABLE = 5;
    private static final double STATEMENTS = 5;
    /** Two figures of the very same thing still differ by some per cent. */
    private static final double NO_SLOWER = 0.95;

    @Override
    public String name() {
        return "workflow";
    }

    @Override
    public String about() {
        return "transitions per second beside bare JDBC and Flowable, on PostgreSQL always; without documents (see documents); --rows: number of requests";
    }

    @Override
    public void run(Terms terms, Consumer<Figure> figures) throws IOException, InterruptedException {
        try (HikariDataSource pool = PostgreSql.pool(POOL); HikariDataSource flowablePool = PostgreSql.pool(FLOWABLE_POOL)) {
            Persistence.migrate(pool);
            Requests ours = Requests.write(pool, terms.rows().orElse(REQUESTS), terms.seed());
            Requests theirs = Requests.write(pool, terms.rows().orElse(REQUESTS), terms.seed());
            count(pool, ours, theirs, figures);
            try (Engine floor = new BareJdbc(pool, theirs, MOST_WRITERS); OwnWorkflow own = new OwnWorkflow(pool, ours, MOST_WRITERS); Engine flowable = new Flowable(flowablePool)) {
                measure(floor, own, flowable, figures);
                own.demandWhole(Stream.concat(ours.all().stream().limit(VERIFIED), theirs.all().stream().limit(VERIFIED)).map(Requests.Request::caseFile).toList());
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void count(HikariDataSource pool, Requests ours, Requests theirs, Consumer<Figure> figures) throws SQLException {
        Counting.Counts own = count(pool, d -> new OwnWorkflow(d, ours, 1));
        Counting.Counts floor = count(pool, d -> new BareJdbc(d, theirs, 1));
        Counting.Counts flowable = count(pool, Flowable::new);
        figures.accept(Figure.of("statements a transition, median", own.median(), "").beside(Flowable.NAME, flowable.median()).must(Target.atMost(STATEMENTS)));
        figures.accept(Figure.of("statements a transition, average", own.average(), "").beside(Flowable.NAME, flowable.average()));
        figures.accept(Figure.of("statements a transition, average", own.average(), "").beside("bare JDBC", floor.average()));
        figures.accept(Figure.of("commits a transition", own.commits(), "").beside(Flowable.NAME, flowable.commits()));
        figures.accept(Figure.of("commits a transition", own.commits(), "").beside("bare JDBC", floor.commits()));
    }

    /** Makes an engine on a database. */
    private interface Maker {
        Engine on(DataSource database);
    }

    private static Counting.Counts count(HikariDataSource pool, Maker maker) throws SQLException {
        Counting counting = new Counting();
        try (Engine engine = maker.on(counting.over(pool))) {
            return counting.count(engine.writer(0), COUNTED);
        }
    }

    private static void measure(Engine floor, Engine own, Engine flowable, Consumer<Figure> figures) throws IOException, InterruptedException {
        Rounds rounds = new Rounds(List.of(floor, own, flowable), WRITERS);
        WarmUp.of(rounds.with(MOST_WRITERS));
        for (int round = 0; round < ROUNDS; round++) {
            rounds.run(TURN);
        }
        for (int count : WRITERS) {
            String name = "transitions, " + (count == 1 ? "1 writer" : count + " writers");
            Rounds.Pair besideFloor = rounds.median(own, count, floor, count);
            figures.accept(Figure.of(name, besideFloor.rate(), "/s").beside("bare JDBC", besideFloor.peer()).must(Target.ratioAtLeast(OF_FLOOR)));
            Rounds.Pair besidePeer = rounds.median(own, count, flowable, count);
            Figure besideFlowable = Figure.of(name, besidePeer.rate(), "/s").beside(Flowable.NAME, besidePeer.peer());
            figures.accept(count == 1 ? besideFlowable : besideFlowable.must(Target.ratioAtLeast(TIMES_FLOWABLE)));
        }
        Rounds.Pair besideFew = rounds.median(own, MOST_WRITERS, own, FEW_WRITERS);
        figures.accept(Figure.of("transitions, 32 writers", besideFew.rate(), "/s").beside("8 writers", besideFew.peer()).must(Target.ratioAtLeast(NO_SLOWER)));
    }
}
