package iti.demo;

import iti.demo.data.FictionalReference;
import iti.demo.data.FictionalRegisters;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The tracing centres of both States, each other's partners. */
public record TwoCentres(TracingCentre alvoria, TracingCentre brenmark) {

    /** The centres of two started States; nothing is set up yet. */
    public static TwoCentres of(TwoStates states) throws IOException {
        List<JsonObject> scripts = Story.read("states.json").getJsonArray("centres").getValuesAs(JsonObject.class);
        return new TwoCentres(new TracingCentre(states.alvoria(), scripts.get(0)), new TracingCentre(states.brenmark(), scripts.get(1)));
    }

    /** Sets both up at the same time. */
    public void setUp() throws InterruptedException, ExecutionException {
        each(centre -> {
            centre.setUp();
            return centre;
        });
    }

    /** Makes each the partner of the other, and enters four States that have no line. */
    public void meet() throws IOException, InterruptedException {
        alvoria.meet(brenmark);
        brenmark.meet(alvoria);
        JsonArray others = Story.read("states.json").getJsonArray("withoutLine");
        alvoria.know(others);
        brenmark.know(others);
    }

    /** Loads the registers of both at the same time, and the rows of the reference that place makers in fictional States. */
    public void load(FictionalRegisters registers) throws InterruptedException, ExecutionException {
        each(centre -> {
            JsonObject report = centre.load(registers.csv(centre.code()));
            if (report.getInt("refused") != 0) {
                throw new IOException(centre.name() + " refused " + report.getInt("refused") + " records of its registers.");
            }
            FictionalReference reference = new FictionalReference();
            for (JsonObject rows : List.of(centre.loadReference("MAKER", reference.makers()), centre.loadReference("MODEL", reference.models()))) {
                if (rows.getInt("refused") != 0) {
                    throw new IOException(centre.name() + " refused " + rows.getInt("refused") + " rows of its reference.");
                }
            }
            return report;
        });
    }

    public List<TracingCentre> both() {
        return List.of(alvoria, brenmark);
    }

    /** Work at one centre. */
    @FunctionalInterface
    interface Work<T> {
        T at(TracingCentre centre) throws IOException, InterruptedException;
    }

    private <T> void each(Work<T> work) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> running = pool.invokeAll(both().stream().map(centre -> (Callable<T>) () -> work.at(centre)).toList());
            for (Future<T> one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
