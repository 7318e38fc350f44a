package iti.document.verify;

import iti.message.SealReport;
import iti.message.SealReport.Result;
import iti.message.SealReport.SealCheck;
import iti.message.SealReport.Verdict;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command line: verifies files offline. Exit code 0 when all are good, 1 when one is bad or unknown, 2 when it could not run. */
@Command(name = "verify-document", mixinStandardHelpOptions = true, version = "1.0",
        description = "Says of each FILE whether it is a sealed tracing document or a pack of evidence, unaltered, and from whom. Uses no network.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all files are good", "1:a file is bad, or its signer is not known", "2:it could not run"})
public final class VerifyDocument implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to verify.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--trust", paramLabel = "FILE|DIR",
            description = "Seal root certificate (PEM or DER) or a directory of them; the C= of its subject names the State. "
                    + "Without it a file can be unaltered, but its signer stays unknown.")
    private List<Path> trust = List.of();

    @Option(names = "--crl", arity = "1..*", paramLabel = "FILE",
            description = "Lists of revoked certificates (PEM or DER), beside those in the documents. A PDF among them is verified.")
    private List<Path> lists = List.of();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private VerifyDocument() {
    }

    public static void main(String[] arguments) {
        // The libraries log every oddity of a hostile file; the report says what matters.
        LogManager.getLogManager().reset();
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments, new PrintWriter(System.out, true, StandardCharsets.UTF_8), new PrintWriter(System.err, true)));
    }

    /** Runs without ending the process; returns the exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return new CommandLine(new VerifyDocument()).setOut(out).setErr(err).execute(arguments);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        TrustStore roots;
        try {
            List<Path> given = new ArrayList<>(lists);
            for (Path list : lists) {
                if (new FileStructure(read(list)).startsAsPdf() || PackFiles.looksLikePack(beginning(list))) {
                    given.remove(list);
                    files.add(list);
                }
            }
            roots = TrustStore.of(trust, given);
        } catch (IOException | GeneralSecurityException e) {
            err.println("verify-document: the trusted certificates or the lists of revoked ones cannot be read: " + e.getMessage());
            return 2;
        }
        if (files.isEmpty()) {
            err.println("verify-document: name at least one FILE to verify; --help shows how.");
            return 2;
        }
        PatientVerifier verifier = new PatientVerifier(new TracingSealVerifier(Clock.systemUTC()));
        int exit = 0;
        for (Path file : files) {
            byte[] content;
            try {
                if (PackFiles.looksLikePack(beginning(file))) {
                    Verdict verdict = pack(out, file, new PackCheck(verifier, roots, Instant.now()).of(file));
                    exit = exit == 2 || verdict == Verdict.GOOD ? exit : 1;
                    continue;
                }
                content = read(file);
            } catch (IOException e) {
                err.println("verify-document: " + file + " cannot be read.");
                exit = 2;
                continue;
            }
            SealReport report = verifier.verify(content, roots, null);
            out.println(json ? line(file.toString(), report.verdict(), report.reason(), report.checks())
                    : words(file.toString(), report.verdict(), report.reason(), report.checks(), "  SHA-256 " + report.sha256() + "\n"));
            exit = exit == 2 || report.good() ? exit : 1;
        }
        out.flush();
        return exit;
    }

    /** Reads at most one byte more than the verifier takes, so that a giant file ends in a verdict and not in memory. */
    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(TracingSealVerifier.LARGEST + 1);
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    /** A pack is answered as a whole first, then each document in it. */
    private Verdict pack(PrintWriter out, Path file, PackCheck.PackReport report) {
        out.println(json ? line(file.toString(), report.verdict(), report.reason(), report.checks()) : words(file.toString(), report.verdict(), report.reason(), report.checks(), ""));
        report.documents().forEach((name, document) -> {
            String inside = file + "!/" + name;
            out.println(json ? line(inside, document.verdict(), document.reason(), document.checks())
                    : words(inside, document.verdict(), document.reason(), document.checks(), "  SHA-256 " + document.sha256() + "\n"));
        });
        return report.verdict();
    }

    private static String line(String file, Verdict verdict, String reason, List<SealCheck> found) {
        JsonArrayBuilder checks = Json.createArrayBuilder();
        for (SealCheck check : found) {
            checks.add(Json.createObjectBuilder().add("id", check.id()).add("group", Checks.group(check.group())).add("question", check.question())
                    .add("answer", check.answer()).add("result", check.result().name()));
        }
        JsonObject object = Json.createObjectBuilder().add("file", file).add("verdict", verdict.name()).add("reason", reason)
                .add("checks", checks).build();
        return object.toString();
    }

    private static String words(String file, Verdict verdict, String reason, List<SealCheck> checks, String end) {
        StringBuilder text = new StringBuilder();
        text.append(file).append(": ").append(verdict).append('\n').append("  ").append(reason).append('\n');
        if (verdict != Verdict.GOOD || checks.stream().anyMatch(c -> c.result() != Result.PASS)) {
            text.append('\n');
        }
        for (SealCheck check : checks) {
            text.append("  ").append(mark(check.result())).append("  ").append(check.question()).append("  ").append(check.answer()).append('\n');
        }
        return text.append(end).toString();
    }

    private static String mark(Result result) {
        return switch (result) {
            case PASS -> "yes ";
            case FAIL -> "NO  ";
            case WARN -> "note";
            case NOT_RUN -> "-   ";
        };
    }
}
