package iti.bench;

import iti.document.TracingDocuments;
import iti.document.keys.InstallationKeys;
import iti.document.seal.PadesSeal;
import iti.document.time.NoTimeStamp;
import iti.document.time.TimeStampAuthority;
import iti.document.time.TimeStamps;
import iti.document.verify.TracingSealVerifier;
import iti.message.Contract;
import iti.message.SealReport;
import iti.message.SigningKey;
import iti.message.TracingMessage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * {@code documents}: requests rendered, sealed by two people, time-stamped (level T, by an authority in the same process) and verified, beside the
 * bare signatures of the same kind (P-256: two persons and the authority). Rates are per second of processor time, so that a busy machine
 * does not falsify them; only the rate of two threads is by the clock.
 */
final class Documents implements Benchmark {

    private static final int DOCUMENTS = 150;
    private static final int WARM_UP = 40;
    private static final int SIGNATURES = 1000;
    private static final UUID OFFICER = UUID.nameUUIDFromBytes(new byte[] {1});
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
        Path directory = TemporaryDirectory.make();
        InstallationKeys keys = new InstallationKeys(directory.toString(), Clock.systemUTC());
        keys.establish("XA", "Alvoria", "Mira Okonski");
        keys.issue(OFFICER, "Ilse Marand");
        SigningKey officer = keys.of(OFFICER).orElseThrow();
        TracingDocuments documents = new TracingDocuments(Clock.systemUTC());
        TimeStamps time = new TimeStamps(new TimeStampAuthority(keys.timeStamps(), Clock.systemUTC()), () -> List.of(keys.root()));
        PadesSeal seal = new PadesSeal();
        TracingSealVerifier verifier = new TracingSealVerifier(Clock.systemUTC());
        TracingMessage sample = sample();
        Random random = new Random(terms.seed());
        int count = terms.rows().orElse(DOCUMENTS);
        for (int i = 0; i < WARM_UP; i++) {
            byte[] stamped = stamped(seal, time, sealed(documents, anew(sample, random), officer, keys.office()));
            demandGood(verifier.verify(stamped, state -> List.of(keys.root()), "XB"));
        }
        List<byte[]> files = new ArrayList<>();
        long start = processor();
        for (int i = 0; i < count; i++) {
            files.add(stamped(seal, time, sealed(documents, anew(sample, random), officer, keys.office())));
        }
        double sealed = perSecond(count, start);
        long began = System.nanoTime();
        List<TracingMessage> messages = IntStream.range(0, 2 * count).mapToObj(i -> anew(sample, random)).toList();
        inTwoThreads(messages, m -> stamped(seal, time, sealed(documents, m, officer, keys.office())));
        double byTwo = 2 * count * 1e9 / (System.nanoTime() - began);
        start = processor();
        for (byte[] file : files) {
            demandGood(verifier.verify(file, state -> List.of(keys.root()), "XB"));
        }
        double verified = perSecond(count, start);
        bare(sealed, verified, figures);
        figures.accept(Figure.of("the same by two threads, by the clock", byTwo, "/s").beside("one thread", sealed));
        figures.accept(Figure.of("processor time of one verification", 1000 / verified, "ms").must(Figure.Target.atMost(150)));
        figures.accept(Figure.of("size of a sealed request", files.stream().mapToInt(f -> f.length).average().orElseThrow() / 1000, "kB"));
    }

    private static void bare(double sealed, double verified, Consumer<Figure> figures) throws GeneralSecurityException {
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
        figures.accept(Figure.of("documents rendered and sealed, level T", sealed, "/s").beside("threes of bare signatures", signed / 3)
                .must(Figure.Target.atLeast(40)));
        figures.accept(Figure.of("documents verified", verified, "/s").beside("threes of bare verifications", checked / 3));
    }

    private static byte[] sealed(TracingDocuments documents, TracingMessage message, SigningKey officer, SigningKey office) {
        return documents.countersign(documents.certify(message, officer), office);
    }

    private static byte[] stamped(PadesSeal seal, TimeStamps time, byte[] sealed) {
        try {
            return seal.timeStamp(sealed, time);
        } catch (NoTimeStamp e) {
            throw new IllegalStateException("The authority in this process gives no time-stamp.", e);
        }
    }

    private static void inTwoThreads(List<TracingMessage> messages, Function<TracingMessage, byte[]> act) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<byte[]> done : threads.invokeAll(messages.stream().map(m -> (Callable<byte[]>) () -> act.apply(m)).toList())) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("A document could not be sealed.", e);
        } finally {
            threads.shutdown();
        }
    }

    private static void demandGood(SealReport report) throws IOException {
        if (!report.good()) {
            throw new IOException("A document sealed a moment ago is refused: " + report.reason());
        }
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
