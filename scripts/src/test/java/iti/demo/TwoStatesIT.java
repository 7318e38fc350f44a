package iti.demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.demo.data.FictionalRegisters;
import iti.installation.Installation;
import iti.installation.Programs;
import iti.installation.Server;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two real installations, killed without warning in the middle of a trace, and a line that loses answers: nothing that was acknowledged
 * is lost, nothing is done twice.
 */
class TwoStatesIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, Long> ONE_EACH = Map.of("REQUEST", 1L, "ACKNOWLEDGEMENT", 1L, "INFORMATION_SOUGHT", 1L, "INFORMATION_SUPPLIED", 1L, "RESPONSE", 1L);

    @TempDir
    static Path dir;

    private static TwoStates states;
    private static TwoCentres centres;
    private static LossyLine line;

    @BeforeAll
    static void start() throws Exception {
        states = TwoStates.in(dir.resolve("data"), Server.built(PROJECT));
        states.start();
        centres = TwoCentres.of(states);
        centres.setUp();
        centres.meet();
        centres.load(new FictionalRegisters(List.of("XA", "XB"), 300, 17));
        line = new LossyLine(centres.brenmark().installation().settings().exchangePort());
        centres.alvoria().know(centres.brenmark(), line.endpoint());
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
        states.stop();
    }

    @Test
    @Tag("ITI-18")
    @Tag("ITI-19")
    @Tag("ITI-20")
    @Tag("ITI-21")
    void killedAfterAcknowledgedStepsAndInTheMiddleOfDeliveriesTheTraceIsFinished() throws Exception {
        TracingCentre alvoria = centres.alvoria();
        TracingCentre brenmark = centres.brenmark();
        StoryTrace trace = new StoryTrace(Story.named("pistol", Clock.systemUTC()), alvoria, brenmark, new Line(PATIENCE));
        List<String> killed = new ArrayList<>();
        for (Act act : trace.all()) {
            if (act.name().endsWith("issues it") || act.name().endsWith("supplies it")) {
                line.holdAnswers();
            }
            act.work().run();
            TracingCentre victim = null;
            if (act.name().endsWith("issues it")) {
                await("XB has stored the request", () -> trace.seen(brenmark).mustBe("ISSUED"));
                victim = alvoria;
            } else if (act.name().endsWith("supplies it")) {
                await("XB has stored what was supplied", () -> trace.seen(brenmark).mustBe("ACKNOWLEDGED"));
                victim = brenmark;
            } else if (List.of("opens a case", "approves it", "acknowledges it", "seeks information", "an account", "releases it").stream().anyMatch(act.name()::endsWith)) {
                victim = act.at();
            } else if (act.name().contains(": response ")) {
                victim = alvoria;
            }
            if (victim != null) {
                kill(victim);
                killed.add(act.name());
            }
            act.proof().run();
        }
        assertEquals(10, killed.size(), killed.toString());
        assertEachOnce(trace);
        assertLedgersHold(trace);
    }

    @Test
    @Tag("ITI-18")
    void answerLostAfterStoringGivesTheSameReceiptAndOneCase() throws Exception {
        TracingCentre brenmark = centres.brenmark();
        StoryTrace trace = new StoryTrace(Story.named("pistol", Clock.systemUTC()), centres.alvoria(), brenmark, new Line(PATIENCE));
        for (Act act : trace.send()) {
            if (act.name().endsWith("issues it")) {
                line.holdAnswers();
            }
            act.work().run();
            if (act.name().endsWith("issues it")) {
                await("XB has stored the request", () -> trace.seen(brenmark).mustBe("ISSUED"));
                assertEquals("WAITING", delivery(trace).getString("state"));
                line.cut();
            }
            act.proof().run();
        }
        assertTrue(delivery(trace).getInt("attempts") >= 1, "the first attempt failed");
        ExportedLedger there = ExportedLedger.of(brenmark, dir.resolve("lossy-XB.txt"));
        assertEquals(1, there.count("REQUEST_RECEIVED", trace.request()));
        assertEquals(1, there.count("DOCUMENT_PLACED", trace.request()));
        assertEquals(1, there.count("DOCUMENT_REPEATED", trace.request()));
        JsonObject receipt = receipt(trace);
        assertEquals("PLACED", receipt.getString("outcome"));
        assertEquals(there.position("DOCUMENT_PLACED", trace.request()), receipt.getInt("ledgerPosition"), "the receipt of the first time, not of the second");
    }

    private static JsonObject delivery(StoryTrace trace) throws IOException, InterruptedException {
        SeenRequest sent = trace.seen(centres.alvoria());
        return sent.delivery(sent.document("REQUEST").getString("message"));
    }

    private static JsonObject receipt(StoryTrace trace) throws IOException, InterruptedException {
        try (JsonReader reader = Json.createReader(new StringReader(delivery(trace).getString("receipt")))) {
            return reader.readObject();
        }
    }

    private static void kill(TracingCentre centre) throws IOException, GeneralSecurityException, InterruptedException {
        Installation installation = centre.installation();
        installation.kill();
        line.cut();
        installation.start();
        installation.awaitReady(LIMIT);
    }

    private static void assertEachOnce(StoryTrace trace) throws IOException, InterruptedException {
        for (TracingCentre centre : centres.both()) {
            Map<String, Long> kinds = trace.seen(centre).documents().stream().collect(Collectors.groupingBy(d -> d.getString("kind"), Collectors.counting()));
            assertEquals(ONE_EACH, kinds, centre.code());
        }
    }

    private static void assertLedgersHold(StoryTrace trace) throws IOException, InterruptedException {
        ExportedLedger a = ExportedLedger.of(centres.alvoria(), dir.resolve("ledger-XA.txt"));
        ExportedLedger b = ExportedLedger.of(centres.brenmark(), dir.resolve("ledger-XB.txt"));
        OfflineVerifiers verifiers = new OfflineVerifiers(PROJECT);
        verifiers.ledgers(List.of(a.file(), b.file()), 0);
        String request = trace.request();
        for (ExportedLedger ledger : List.of(a, b)) {
            for (String act : List.of("REQUEST_ACKNOWLEDGED", "INFORMATION_SOUGHT", "INFORMATION_SUPPLIED", "RESPONDED")) {
                assertEquals(1, ledger.count(act, request), ledger.file().getFileName() + " " + act);
            }
        }
        assertAll(
                () -> assertEquals(1, a.count("REQUEST_PROPOSED", request)),
                () -> assertEquals(1, a.count("REQUEST_APPROVED", request)),
                () -> assertEquals(1, a.count("REQUEST_ISSUED", request)),
                () -> assertEquals(1, b.count("REQUEST_RECEIVED", request)),
                () -> assertEquals(1, b.count("INQUIRY_SENT", request)),
                () -> assertEquals(1, b.count("INQUIRY_ANSWERED", request)),
                () -> assertEquals(1, b.count("RESPONSE_PROPOSED", request)),
                () -> assertEquals(1, b.count("RESPONSE_APPROVED", request)));
        List<String> lines = new ArrayList<>(Files.readAllLines(a.file()));
        lines.remove(lines.size() - 2);
        verifiers.ledgers(List.of(Files.write(dir.resolve("ledger-short.txt"), lines)), Programs.BAD);
    }

    private static void await(String what, Act.Work proof) throws InterruptedException {
        IOException last = null;
        for (int i = 0; i < 300; i++) {
            try {
                proof.run();
                return;
            } catch (IOException notYet) {
                last = notYet;
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("Not within 30 s: " + what, last);
    }
}
