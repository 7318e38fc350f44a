package iti.document.intake;

import iti.inquiry.PdfInspection.Finding;
import iti.message.Contract;
import iti.message.SealReport;
import iti.message.SealVerifier.TrustedSeals;
import iti.paper.PaperReading.Pages;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** One running process that examines. Not thread-safe. */
final class ExaminingProcess {

    /**
     * What it may use. A file that needs more is refused, and the process is replaced.
     *
     * @param work     processor time for one file, twice as much for scanned pages that are drawn; on a busy machine it takes longer by the clock
     * @param patience the longest wait for an answer by the clock, and for the start
     * @param idle     after so long without work the process ends
     */
    record Limits(int megabytes, Duration work, Duration patience, Duration idle) {

        static final Limits USUAL = new Limits(160, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5));
    }

    /** Why a process ended instead of answering. */
    enum End {
        /** The file used up the processor time that a file may have. */
        SLOW,
        /** The machine gave it too little to do the work in the time that anybody would wait. */
        BUSY,
        /** It needed more memory than it has, or broke. */
        BROKEN
    }

    /** The process ended instead of answering. */
    static final class Ended extends Exception {

        private final End why;

        Ended(End why, Throwable cause) {
            super(cause);
            this.why = why;
        }

        End why() {
            return why;
        }
    }

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Limits limits;

    private ExaminingProcess(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** @throws IOException when there is no Java to start, or it does not start */
    static ExaminingProcess start(JavaProgram java, Limits limits) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(java.command(limits.megabytes(), ExaminingProgram.class, Long.toString(limits.idle().toSeconds())));
        builder.environment().clear();
        ExaminingProcess process = new ExaminingProcess(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start(), limits);
        try {
            process.within(limits.patience(), () -> {
                if (process.in.readUnsignedByte() != Wire.READY) {
                    throw new IOException("The examining process does not begin as it should.");
                }
                return null;
            });
        } catch (Ended e) {
            throw new IOException("The examining process did not start.", e);
        }
        return process;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void end() {
        process.destroyForcibly();
    }

    SealReport verify(byte[] file, TrustedSeals trust, String addressee, Instant now, Contract contract) throws Ended {
        return within(limits.work(), () -> {
            out.write(Wire.VERIFY);
            out.writeLong(now.toEpochMilli());
            Wire.text(out, addressee);
            revocations(trust.revocations());
            Wire.bytes(out, file);
            out.flush();
            while (in.readUnsignedByte() == Wire.ROOTS) {
                roots(trust.rootsOf(Wire.text(in)));
            }
            return Wire.report(in, contract);
        });
    }

    Finding inspect(byte[] pdf) throws Ended {
        return within(limits.work(), () -> {
            out.write(Wire.INSPECT);
            Wire.bytes(out, pdf);
            out.flush();
            if (in.readUnsignedByte() != Wire.ANSWER) {
                throw new IOException("The examining process does not answer.");
            }
            return Finding.valueOf(Wire.text(in));
        });
    }

    Pages read(byte[] file) throws Ended {
        return within(limits.work().multipliedBy(2), () -> {
            out.write(Wire.READ);
            Wire.bytes(out, file);
            out.flush();
            if (in.readUnsignedByte() != Wire.ANSWER) {
                throw new IOException("The examining process does not answer.");
            }
            return Wire.pages(in);
        });
    }

    private void roots(List<X509Certificate> roots) throws IOException {
        out.writeInt(roots.size());
        for (X509Certificate root : roots) {
            try {
                Wire.bytes(out, root.getEncoded());
            } catch (CertificateEncodingException e) {
                throw new IOException(e);
            }
        }
        out.flush();
    }

    private void revocations(List<X509CRL> lists) throws IOException {
        out.writeInt(lists.size());
        for (X509CRL list : lists) {
            try {
                Wire.bytes(out, list.getEncoded());
            } catch (CRLException e) {
                throw new IOException(e);
            }
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** Ends the process when its time is over, which ends the wait for its answer. */
    private <T> T within(Duration work, Work<T> task) throws Ended {
        Watch watch = new Watch(work);
        watch.begin();
        try {
            return task.run();
        } catch (IOException | IllegalArgumentException e) {
            process.destroyForcibly();
            throw new Ended(watch.end.get(), e);
        } finally {
            watch.done.set(true);
        }
    }

    private final class Watch {

        private static final int EVERY_MILLISECONDS = 200;

        private final Duration work;
        private final long begun = System.nanoTime();
        private final Duration usedBefore = used();
        private final AtomicBoolean done = new AtomicBoolean();
        private final AtomicReference<End> end = new AtomicReference<>(End.BROKEN);

        Watch(Duration work) {
            this.work = work;
        }

        /** Where the system does not tell processor time, the clock counts. */
        private Duration used() {
            return process.info().totalCpuDuration().orElseGet(this::waited);
        }

        private Duration waited() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }

        void begin() {
            CompletableFuture.delayedExecutor(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS).execute(this::look);
        }

        private void look() {
            if (done.get() || !process.isAlive()) {
                return;
            }
            boolean slow = used().minus(usedBefore).compareTo(work) > 0;
            if (slow || waited().compareTo(limits.patience()) > 0) {
                end.set(slow ? End.SLOW : End.BUSY);
                process.destroyForcibly();
            } else {
                begin();
            }
        }
    }
}
