package iti.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several writers who each take one transition after the other, without pause. */
final class Writers {

    private final List<Engine.Writer> writers;

    /** @param engine what moves the requests; the first so many of its writers work */
    Writers(Engine engine, int count) {
        writers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            writers.add(engine.writer(i));
        }
    }

    /** @return transitions per second, all together */
    double run(Duration duration) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(writers.size());
        try {
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            List<Future<Long>> each = new ArrayList<>();
            for (Engine.Writer writer : writers) {
                each.add(pool.submit(() -> {
                    long taken = 0;
                    while (System.nanoTime() < end) {
                        writer.transition();
                        taken++;
                    }
                    return taken;
                }));
            }
            long all = 0;
            for (Future<Long> one : each) {
                all += one.get();
            }
            return all * 1e9 / (System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
