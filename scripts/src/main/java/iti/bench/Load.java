package iti.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several users who each send one request after the other, without pause, on connections of their own. */
final class Load {

    private final int users;
    private final Duration duration;

    /**
     * @param users number at the same time
     * @param duration how long each goes on
     */
    Load(int users, Duration duration) {
        this.users = users;
        this.duration = duration;
    }

    /**
     * Times of all answers, sorted.
     *
     * @param nanos times in nanoseconds
     * @param bytes body sizes added up
     */
    record Times(long[] nanos, long bytes) {

        /** The time below which this share of the answers stays, milliseconds. */
        double percentile(double share) {
            return nanos[Math.max(0, (int) Math.ceil(share * nanos.length) - 1)] / 1e6;
        }

        int count() {
            return nanos.length;
        }
    }

    /**
     * Sends the requests in turn.
     *
     * @throws IOException when an answer is anything but 200, naming it: a fast error page is no figure
     */
    Times run(List<HttpRequest> requests) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(users);
        try {
            List<Future<Times>> each = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                int offset = user;
                each.add(pool.submit(() -> oneUser(requests, offset)));
            }
            List<Times> all = new ArrayList<>();
            for (Future<Times> one : each) {
                all.add(one.get());
            }
            long[] nanos = all.stream().flatMapToLong(t -> Arrays.stream(t.nanos())).sorted().toArray();
            return new Times(nanos, all.stream().mapToLong(Times::bytes).sum());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Times oneUser(List<HttpRequest> requests, int offset) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long end = System.nanoTime() + duration.toNanos();
        List<Long> times = new ArrayList<>();
        long bytes = 0;
        for (int i = offset; times.isEmpty() || System.nanoTime() < end; i++) {
            HttpRequest request = requests.get(i % requests.size());
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            times.add(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + " was answered with " + answer.statusCode() + ".");
            }
            bytes += answer.body().length;
        }
        return new Times(times.stream().mapToLong(Long::longValue).toArray(), bytes);
    }
}
