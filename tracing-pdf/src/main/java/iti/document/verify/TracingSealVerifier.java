package iti.document.verify;

import iti.message.SealReport;
import iti.message.SealReport.SealCheck;
import iti.message.SealReport.Verdict;
import iti.message.SealVerifier;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Collectors;

/** Verifies sealed tracing documents, and other signed PDF files as far as they go. Thread-safe. */
public class TracingSealVerifier implements SealVerifier {

    /** Larger files are not examined, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final Clock clock;
    private final DataCheck.Reading reading = new DataCheck.Reading();
    private final PageCheck pages = new PageCheck();

    public TracingSealVerifier(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SealReport verify(byte[] file, TrustedSeals trust, String addressee) {
        Examination examination = new Examination(file, trust, addressee, clock.instant(), pages, reading);
        if (file.length > LARGEST) {
            examination.checks().fail(Question.SIZE, "The file is larger than 20 MB and was not examined.");
            return report(file, examination);
        }
        examination.checks().pass(Question.SIZE, "Yes, " + file.length + " bytes.");
        try {
            examination.run();
        } catch (OutOfMemoryError e) {
            // What the file needed is free again once the examination has ended here.
            examination.checks().fail(Question.PDF, "The file needs more memory than an examination may take, as files do that are built to overwhelm a reader.");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The one boundary to the PDF and signature libraries: whatever a hostile file makes them throw is a bad file, never a fault of the caller.
            examination.checks().fail(Question.PDF, "The file is damaged or built to confuse: it cannot be examined to the end (" + e.getClass().getSimpleName() + ").");
        }
        return report(file, examination);
    }

    private static SealReport report(byte[] file, Examination examination) {
        Checks checks = examination.checks();
        Verdict verdict = checks.anyFailed() ? Verdict.BAD : examination.trusted() && examination.shown() ? Verdict.GOOD : Verdict.UNKNOWN;
        String reason = switch (verdict) {
            case BAD -> checks.firstFailure().map(SealCheck::answer).orElseThrow();
            case UNKNOWN -> examination.trusted() ? "The file is unaltered and its signers are known, but nobody can say here whether its pages show what its data say. " + answer(checks, Question.PAGE)
                    : "The file is unaltered, but who signed it is not proven. " + answer(checks, Question.TRUST);
            case GOOD -> "The file is whole and unaltered, signed by " + names(examination) + "."
                    + (examination.message().isPresent() ? "" : " It is no tracing message of the contract known here.");
        };
        return new SealReport(verdict, reason, Attachments.sha256(file), checks.complete(), examination.signers(), examination.message(), examination.data());
    }

    private static String answer(Checks checks, Question question) {
        return checks.of(question).map(SealCheck::answer).orElse("");
    }

    private static String names(Examination examination) {
        return examination.signers().stream().map(s -> s.state().isEmpty() ? s.name() : s.name() + " (" + s.state() + ")").collect(Collectors.joining(" and "));
    }
}
