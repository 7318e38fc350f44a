package iti.demo;

import iti.installation.Programs;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code --check}: the story's trace by line, what comes twice, the same by hand, and every file under the eyes of the offline verifiers. */
final class Check {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TwoCentres centres;
    private final Steps steps;
    private final Path directory;
    private final OfflineVerifiers verifiers = new OfflineVerifiers(Programs.project());

    Check(TwoCentres centres, Steps steps, Path directory) {
        this.centres = centres;
        this.steps = steps;
        this.directory = directory;
    }

    void run() throws IOException, InterruptedException {
        TracingCentre alvoria = centres.alvoria();
        TracingCentre brenmark = centres.brenmark();
        StoryTrace byLine = new StoryTrace(Story.named("pistol", Clock.systemUTC()), alvoria, brenmark, new Line(PATIENCE));
        perform(byLine);
        step("XB takes the same request in once more, by hand: nothing changes", () -> comesTwice(byLine));
        step("Both take the line to the other out of the directory", () -> {
            alvoria.know(brenmark, null);
            brenmark.know(alvoria, null);
        });
        StoryTrace byHand = new StoryTrace(Story.named("pistol", Clock.systemUTC()), alvoria, brenmark, new Hand());
        perform(byHand);
        step("The answer that came by hand says the same as the one by line", () -> mustBeEqual(byLine.answer(), byHand.answer()));
        step("The line is entered again", () -> {
            alvoria.know(brenmark, TracingCentre.endpoint(brenmark.installation().settings()));
            brenmark.know(alvoria, TracingCentre.endpoint(alvoria.installation().settings()));
        });
        List<Path> documents = new ArrayList<>();
        Path trust = Files.createDirectories(directory.resolve("trust"));
        step("Every document of both States is saved", () -> documents.addAll(save(trust, byLine, byHand)));
        step(documents.size() + " documents are verified offline, with nothing but the two seal roots", () -> verifiers.documents(documents, trust, 0));
        step("One with a flipped byte is refused", () -> verifiers.documents(List.of(damaged(documents.get(0))), trust, Programs.BAD));
        Path ledgerA = directory.resolve("ledger-XA.txt");
        Path ledgerB = directory.resolve("ledger-XB.txt");
        step("Both ledgers are exported and verified offline", () -> {
            Files.write(ledgerA, alvoria.as("AUDITOR").download("ledger/export"));
            Files.write(ledgerB, brenmark.as("AUDITOR").download("ledger/export"));
            verifiers.ledgers(List.of(ledgerA, ledgerB), 0);
        });
        step("A ledger that lacks one line is refused", () -> verifiers.ledgers(List.of(withoutOneLine(ledgerA)), Programs.BAD));
    }

    private void perform(StoryTrace trace) throws IOException, InterruptedException {
        for (Act act : trace.all()) {
            step(act.name(), act::perform);
        }
    }

    private void step(String name, Act.Work work) throws IOException, InterruptedException {
        steps.step(name, () -> {
            work.run();
            return name;
        });
    }

    private void comesTwice(StoryTrace trace) throws IOException, InterruptedException {
        SeenRequest sent = trace.seen(centres.alvoria());
        SeenRequest there = trace.seen(centres.brenmark());
        String before = there.status() + " " + there.number() + " " + there.documents().size();
        JsonObject arrived = Hand.upload(centres.brenmark(), sent.file(sent.document("REQUEST")));
        if (arrived.getInt("timesReceived") != 2 || !arrived.getString("request").equals(trace.request())) {
            throw new IOException("It was not taken as the same file received twice: " + arrived);
        }
        mustBeEqual(before, there.status() + " " + there.number() + " " + there.documents().size());
    }

    /** Saves every document once; both States must hold the same bytes under the same name. */
    private Set<Path> save(Path trust, StoryTrace... traces) throws IOException, InterruptedException {
        Path to = Files.createDirectories(directory.resolve("documents"));
        Set<Path> saved = new LinkedHashSet<>();
        for (TracingCentre centre : centres.both()) {
            Files.writeString(trust.resolve(centre.code() + ".pem"), centre.sealRoot());
            for (StoryTrace trace : traces) {
                SeenRequest seen = trace.seen(centre);
                for (JsonObject document : seen.documents()) {
                    Path file = to.resolve(document.getString("fileName").replaceAll("[^A-Za-z0-9._-]", "_"));
                    byte[] bytes = seen.file(document);
                    if (!saved.add(file) && !Arrays.equals(bytes, Files.readAllBytes(file))) {
                        throw new IOException("The two States hold different bytes of " + file.getFileName());
                    }
                    Files.write(file, bytes);
                }
            }
        }
        return saved;
    }

    private Path damaged(Path document) throws IOException {
        byte[] bytes = Files.readAllBytes(document);
        bytes[bytes.length / 2] ^= 1;
        return Files.write(directory.resolve("damaged.pdf"), bytes);
    }

    private Path withoutOneLine(Path ledger) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(ledger));
        lines.remove(lines.size() / 2);
        return Files.write(directory.resolve("ledger-damaged.txt"), lines);
    }

    private static void mustBeEqual(Object expected, Object found) throws IOException {
        if (!expected.equals(found)) {
            throw new IOException("It is not the same: " + expected + " and " + found);
        }
    }
}
