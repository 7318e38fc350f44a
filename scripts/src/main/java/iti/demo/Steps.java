package iti.demo;

import iti.installation.Programs;
import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** Runs named steps one after the other and prints each with its time; the first that fails ends the run and is named. */
public final class Steps {

    private final PrintStream out;
    private int count;
    private Duration total = Duration.ZERO;

    public Steps(PrintStream out) {
        this.out = out;
    }

    /** Work of one step. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException, GeneralSecurityException, InterruptedException, ExecutionException;
    }

    /**
     * Runs a step.
     *
     * @throws Failed naming the step, when the work throws
     */
    public <T> T step(String name, Work<T> work) throws Failed, InterruptedException {
        count++;
        long start = System.nanoTime();
        try {
            T result = work.run();
            print(name, start, "");
            return result;
        } catch (IOException | GeneralSecurityException e) {
            throw failed(name, start, e);
        } catch (ExecutionException e) {
            throw failed(name, start, e.getCause());
        }
    }

    /** Steps so far. */
    public int count() {
        return count;
    }

    /** Time of all steps so far. */
    public Duration total() {
        return total;
    }

    private Failed failed(String name, long start, Throwable cause) {
        print(name, start, "   FAILED");
        return new Failed(count, name, cause);
    }

    private void print(String name, long start, String end) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        total = total.plus(time);
        out.println(String.format(Locale.ROOT, "%3d  %-78s %7.2f s%s", count, name, time.toMillis() / 1000.0, end));
    }

    /** A step failed; the message names it and says why. */
    public static final class Failed extends IOException {
        Failed(int number, String name, Throwable cause) {
            super("Step " + number + " failed: " + name + ". " + Programs.told(cause), cause);
        }
    }
}
