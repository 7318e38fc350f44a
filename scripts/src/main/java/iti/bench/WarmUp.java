package iti.bench;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * Lets engines work until the Java compiler is done with them. It runs on the processors that are to be measured: before, a rate says how much code an engine
 * has, and not how fast it is. The engines take turns, because the compiler revises what they share when another one comes.
 */
final class WarmUp {

    private static final Duration TURN = Duration.ofSeconds(3);
    /** The compiler is taken for done when a round over all engines leaves it this share of the time; its last per cents come over hours. */
    private static final double QUIET = 0.05;
    private static final int MOST_ROUNDS = 25;

    private WarmUp() {
    }

    static void of(List<Writers> writers) throws IOException, InterruptedException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        double share = 1;
        for (int round = 0; round < MOST_ROUNDS && share > QUIET; round++) {
            long start = System.nanoTime();
            long before = compiler.getTotalCompilationTime();
            for (Writers next : writers) {
                next.run(TURN);
            }
            share = (compiler.getTotalCompilationTime() - before) / (double) Duration.ofNanos(System.nanoTime() - start).toMillis();
        }
    }
}
