package iti.register;

import iti.register.source.BrokenSource;
import iti.register.source.SourceRow;
import iti.register.source.SourceRows;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads one file through, from where it was left. While the database takes one chunk, the next is read. */
final class ImportPass {

    private final ImportSteps steps;
    private final ImportFiles files;
    private final UUID worker;
    private final int chunkSize;

    ImportPass(ImportSteps steps, ImportFiles files, UUID worker, int chunkSize) {
        this.steps = steps;
        this.files = files;
        this.worker = worker;
        this.chunkSize = chunkSize;
    }

    /** @throws IOException when the file or the list of refused rows cannot be read or written here; the import goes on later */
    void run(ImportRun run) throws IOException, InterruptedException {
        steps.begin(run.id(), worker);
        try {
            if (run.phase() == ImportPhase.ROWS && !rows(run)) {
                return;
            }
        } catch (BrokenSource e) {
            steps.fail(run.id(), worker, e.code(), e.row());
            files.removeSource(run.id());
            return;
        }
        finish(run);
    }

    private boolean rows(ImportRun run) throws IOException, InterruptedException {
        ExecutorService ahead = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "import-reader");
            thread.setDaemon(true);
            return thread;
        });
        try (SourceRows source = files.open(run); FaultFile faults = FaultFile.at(files.refused(run.id()), run.faultBytes())) {
            RowReading reading = new RowReading(run.mapping(), source.headings());
            skip(source, run.rowsRead());
            Future<Chunk> next = ahead.submit(() -> Chunk.read(source, reading, run.rowsRead(), chunkSize));
            while (true) {
                Chunk chunk = got(next);
                if (!chunk.last()) {
                    next = ahead.submit(() -> Chunk.read(source, reading, chunk.lastRow(), chunkSize));
                }
                if (!steps.commit(run.id(), worker, chunk, faults.append(chunk.refused()))) {
                    files.removeSource(run.id());
                    return false;
                }
                if (chunk.last()) {
                    return true;
                }
            }
        } finally {
            ahead.shutdownNow();
        }
    }

    private static void skip(SourceRows source, long lastRow) throws IOException {
        long at = 0;
        while (at < lastRow) {
            SourceRow row = source.next();
            if (row == null) {
                return;
            }
            at = row.number();
        }
    }

    private static Chunk got(Future<Chunk> chunk) throws IOException, InterruptedException {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("A row could not be read.", e.getCause());
        }
    }

    private void finish(ImportRun run) throws IOException {
        boolean loading = run.state() == ImportState.LOADING;
        if (loading && steps.isFirst(run.id())) {
            if (run.phase() == ImportPhase.SWAP || indexed(run)) {
                steps.swap(run.id(), worker);
            }
        } else {
            steps.finish(run.id(), worker);
        }
        if (loading) {
            files.removeSource(run.id());
        }
    }

    private boolean indexed(ImportRun run) {
        for (FirstLoad.Index index : steps.indexes(run.id(), worker)) {
            if (!steps.index(run.id(), worker, index)) {
                return false;
            }
        }
        steps.bind(run.id(), worker);
        return true;
    }
}
