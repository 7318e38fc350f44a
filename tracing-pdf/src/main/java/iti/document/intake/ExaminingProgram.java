package iti.document.intake;

import iti.document.layout.FontShelf;
import iti.document.paper.PaperPages;
import iti.document.verify.ScannedPdf;
import iti.document.verify.TracingSealVerifier;
import iti.message.SealReport;
import iti.message.SealVerifier.TrustedSeals;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.LogManager;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The process that examines: reads files from its standard input one after the other and answers on its standard output. It ends when the
 * server does, or when nothing was asked for the idle time, given in seconds as its argument.
 */
public final class ExaminingProgram {

    private static final int CRAMPED = 3;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final AtomicLong lastWork = new AtomicLong(System.nanoTime());
    private volatile boolean working;

    private ExaminingProgram(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        ExaminingProgram program = new ExaminingProgram(new DataInputStream(System.in), new DataOutputStream(new BufferedOutputStream(System.out)));
        // Whatever a library prints must not run into the answers.
        System.setOut(System.err);
        try {
            program.run(Long.parseLong(arguments[0]) * 1_000_000_000L);
        } catch (EOFException e) {
            // The server has ended, and so does this.
            System.exit(0);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(CRAMPED);
        }
    }

    private void endWhenIdle(long nanoseconds) {
        Thread watch = new Thread(() -> {
            while (working || System.nanoTime() - lastWork.get() < nanoseconds) {
                try {
                    Thread.sleep(500);
                } catch (InterruptedException e) {
                    return;
                }
            }
            System.exit(0);
        }, "idle");
        watch.setDaemon(true);
        watch.start();
    }

    private void run(long idleNanoseconds) throws IOException {
        warmUp();
        lastWork.set(System.nanoTime());
        endWhenIdle(idleNanoseconds);
        out.write(Wire.READY);
        out.flush();
        while (true) {
            int question = in.readUnsignedByte();
            working = true;
            if (question == Wire.VERIFY) {
                verify();
            } else if (question == Wire.INSPECT) {
                byte[] file = Wire.bytes(in);
                out.write(Wire.ANSWER);
                Wire.text(out, new ScannedPdf().of(file).name());
            } else if (question == Wire.READ) {
                byte[] file = Wire.bytes(in);
                out.write(Wire.ANSWER);
                Wire.pages(out, new PaperPages().read(file));
            } else {
                throw new IOException("The question " + question + " is not known.");
            }
            out.flush();
            lastWork.set(System.nanoTime());
            working = false;
        }
    }

    /** Loads what every examination needs, so that the first file is not charged for it. */
    private static void warmUp() throws IOException {
        FontShelf.SHARED.giveBack(FontShelf.SHARED.take());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(file);
        }
        new TracingSealVerifier(Clock.systemUTC()).verify(file.toByteArray(), state -> List.of(), null);
    }

    private void verify() throws IOException {
        Instant now = Instant.ofEpochMilli(in.readLong());
        String addressee = Wire.text(in);
        List<X509CRL> revocations = new ArrayList<>();
        for (int left = Wire.count(in); left > 0; left--) {
            revocations.add(revocation(Wire.bytes(in)));
        }
        byte[] file = Wire.bytes(in);
        SealReport report = new TracingSealVerifier(Clock.fixed(now, ZoneOffset.UTC)).verify(file, new Enrolled(revocations), addressee);
        out.write(Wire.ANSWER);
        Wire.report(out, report);
    }

    private static X509CRL revocation(byte[] list) throws IOException {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
        } catch (CertificateException | CRLException e) {
            throw new IOException(e);
        }
    }

    /** Asks the server, which knows the States. */
    private final class Enrolled implements TrustedSeals {

        private final List<X509CRL> revocations;

        Enrolled(List<X509CRL> revocations) {
            this.revocations = revocations;
        }

        @Override
        public List<X509Certificate> rootsOf(String state) {
            try {
                out.write(Wire.ROOTS);
                Wire.text(out, state);
                out.flush();
                List<X509Certificate> roots = new ArrayList<>();
                for (int left = Wire.count(in); left > 0; left--) {
                    roots.add((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(Wire.bytes(in))));
                }
                return roots;
            } catch (IOException | CertificateException e) {
                throw new IllegalStateException("The server does not say which seals are enrolled.", e);
            }
        }

        @Override
        public List<X509CRL> revocations() {
            return revocations;
        }
    }
}
