package iti.document.verify;

import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import iti.message.SealVerifier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits ten seconds for a verdict; a file that takes longer is built to take longer. */
final class PatientVerifier implements SealVerifier {

    private static final int PATIENCE_SECONDS = 10;

    private final SealVerifier verifier;

    PatientVerifier(SealVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public SealReport verify(byte[] file, TrustedSeals trust, String addressee) {
        FutureTask<SealReport> task = new FutureTask<>(() -> verifier.verify(file, trust, addressee));
        Thread thread = new Thread(task, "verification");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return NotExamined.report(file, Verdict.BAD, "The examination took longer than " + PATIENCE_SECONDS + " seconds and was ended, as happens with files that are built to overwhelm a reader.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NotExamined.report(file, Verdict.UNKNOWN, "The examination was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
