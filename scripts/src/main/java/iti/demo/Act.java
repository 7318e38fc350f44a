package iti.demo;

import java.io.IOException;

/**
 * One step of a trace.
 *
 * @param name what is done, by whom
 * @param at the centre that does it
 * @param work does it; once it returns, the centre has acknowledged the step
 * @param proof shows that the step has taken effect, and can be asked any number of times, also after a restart
 */
public record Act(String name, TracingCentre at, Work work, Work proof) {

    /** Calls at one or both centres. */
    @FunctionalInterface
    public interface Work {
        /** @throws IOException when it cannot be done, or does not show what it must */
        void run() throws IOException, InterruptedException;
    }

    /** Does it and shows it. */
    void perform() throws IOException, InterruptedException {
        work.run();
        proof.run();
    }
}
