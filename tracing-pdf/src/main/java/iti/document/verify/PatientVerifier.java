package iti.document.verify;

import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import iti.message.SealVerifier;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives a file ten seconds of processor time; one that takes longer is built to take longer. */
final class PatientVerifier implements SealVerifier {

    private static final int WORK_SECONDS = 10;
    private static final int EVERY_MILLISECONDS = 100;

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
            while (true) {
                try {
                    return task.get(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) > WORK_SECONDS * 1_000_000_000L) {
                        thread.interrupt();
                        return NotExamined.report(file, Verdict.BAD, "The examination needed more than " + WORK_SECONDS
                                + " seconds and was ended, as happens with files that are built to overwhelm a reader.");
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NotExamined.report(file, Verdict.UNKNOWN, "The examination was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
