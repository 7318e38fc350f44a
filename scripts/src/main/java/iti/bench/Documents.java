package iti.bench;

import iti.message.Contract;
import iti.message.TracingMessage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * {@code documents}: requests rendered, sealed by two people and time-stamped (level T), archived (level LTA) and verified, beside bare signatures of
 * the same kind (P-256) and beside PDFBox and Bouncy Castle alone with the same keys. Rates are per second of processor time, so that a busy machine
 * falsifies them little; only the rates of two threads are by the clock.
 */
final class Documents implements Benchmark {

    private static final int DOCUMENTS = 150;
    private static final int WARM_UP = 40;
    private static final int SIGNATURES = 1000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public String about() {
        return "documents sealed and verified per second of one processor, beside bare signatures; --rows: number of documents";
    }

    @Override
    public void run(Terms terms, Consumer<Figure> figures) throws IOException, InterruptedException, GeneralSecurityException {
        Workshop workshop = new Workshop(TemporaryDirectory.make());
        TracingMessage sample = sample();
        Random random = new Random(terms.seed());
        int count = terms.rows().orElse(DOCUMENTS);
        byte[] ready = workshop.ready(anew(sample, random));
        warmUp(workshop, sample, random, ready);
        List<byte[]> stamped = new ArrayList<>();
        double level = rate(count, () -> stamped.add(workshop.stamped(anew(sample, random))));
        double signedOnly = rate(count, () -> workshop.bare().sign(ready));
        List<byte[]> archived = new ArrayList<>();
        double archival = rate(count, () -> archived.add(workshop.archived(anew(sample, random))));
        double verified = verified(workshop, stamped);
        double verifiedArchival = verified(workshop, archived);
        double[] bare = bare();
        figures.accept(Figure.of("documents rendered and sealed, level T", level, "/s").beside("threes of bare signatures", bare[0] / 3).must(Figure.Target.atLeast(40)));
        figures.accept(Figure.of("the same", level, "/s").beside("two signatures by bare PDFBox and Bouncy Castle on a ready document", signedOnly));
        figures.accept(Figure.of("documents rendered and sealed, level LTA", archival, "/s").beside("fives of bare signatures", bare[0] / 5));
        figures.accept(Figure.of("documents of level T verified", verified, "/s").beside("threes of bare verifications", bare[1] / 3));
        figures.accept(Figure.of("documents of level LTA verified", verifiedArchival, "/s").beside("fives of bare verifications", bare[1] / 5));
        figures.accept(Figure.of("processor time of one verification", 1000 / verified, "ms").must(Figure.Target.atMost(150)));
        figures.accept(Figure.of("level T by two threads, by the clock", byTwo(count, () -> workshop.stamped(anew(sample, random))), "/s").beside("one thread, processor time", level));
        figures.accept(Figure.of("level LTA by two threads, by the clock", byTwo(count, () -> workshop.archived(anew(sample, random))), "/s").beside("one thread, processor time", archival));
        figures.accept(Figure.of("bare PDFBox and Bouncy Castle by two threads, by the clock", byTwo(count, () -> workshop.bare().sign(ready)), "/s")
                .beside("one thread, processor time", signedOnly));
        figures.accept(Figure.of("size of a sealed request, level T", kilobytes(stamped), "kB").beside("its pages before any signature", ready.length / 1000d).must(Figure.Target.atMost(80)));
        figures.accept(Figure.of("size of its archival copy, level LTA", kilobytes(archived), "kB"));
    }

    private static void warmUp(Workshop workshop, TracingMessage sample, Random random, byte[] ready) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            byte[] archived = workshop.archived(anew(sample, random));
            workshop.bare().sign(ready);
            if (i % 4 == 0) {
                workshop.demandGood(archived);
            }
        }
    }

    private static double verified(Workshop workshop, List<byte[]> files) throws IOException {
        long start = processor();
        for (byte[] file : files) {
            workshop.demandGood(file);
        }
        return perSecond(files.size(), start);
    }

    private static double rate(int count, Runnable act) {
        long start = processor();
        for (int i = 0; i < count; i++) {
            act.run();
        }
        return perSecond(count, start);
    }

    private static double byTwo(int count, Callable<byte[]> act) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        long began = System.nanoTime();
        try {
            for (Future<byte[]> done : threads.invokeAll(Collections.nCopies(2 * count, act))) {
                done.get();
            }
            return 2 * count * 1e9 / (System.nanoTime() - began);
        } catch (ExecutionException e) {
            throw new IOException("A document could not be sealed.", e);
        } finally {
            threads.shutdown();
        }
    }

    private static double kilobytes(List<byte[]> files) {
        return files.stream().mapToInt(f -> f.length).average().orElseThrow() / 1000;
    }

    /** Bare signatures and verifications of P-256 per second of processor time. */
    private static double[] bare() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        byte[] data = new byte[1000];
        Signature signer = Signature.getInstance("SHA256withECDSA");
        Signature checker = Signature.getInstance("SHA256withECDSA");
        byte[] signature = new byte[0];
        double signed = 0;
        double checked = 0;
        for (int round = 0; round < 3; round++) {
            long start = processor();
            for (int i = 0; i < SIGNATURES; i++) {
                signer.initSign(pair.getPrivate());
                signer.update(data);
                signature = signer.sign();
            }
            signed = perSecond(SIGNATURES, start);
            start = processor();
            for (int i = 0; i < SIGNATURES; i++) {
                checker.initVerify(pair.getPublic());
                checker.update(data);
                if (!checker.verify(signature)) {
                    throw new GeneralSecurityException("A signature made a moment ago does not verify.");
                }
            }
            checked = perSecond(SIGNATURES, start);
        }
        return new double[] {signed, checked};
    }

    private static TracingMessage sample() throws IOException {
        try (InputStream in = Documents.class.getResourceAsStream("request.json")) {
            return new Contract().read(in.readAllBytes());
        } catch (Contract.NotOfContract e) {
            throw new IOException("The sample does not follow the contract. " + e.getMessage(), e);
        }
    }

    /** The same request with an identity of its own. */
    private static TracingMessage anew(TracingMessage m, Random random) {
        return new TracingMessage(m.contract(), m.kind(), new UUID(random.nextLong(), random.nextLong()), new UUID(random.nextLong(), random.nextLong()), m.reference(),
                m.from(), m.to(), Clock.systemUTC().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS), m.priority(), m.handling(), m.language(), m.answers(),
                m.sequence(), m.ledger(), m.signers(), m.body());
    }

    private static long processor() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static double perSecond(int count, long startNanos) {
        return count * 1e9 / (processor() - startNanos);
    }
}
