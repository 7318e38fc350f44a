package iti.request;

import iti.access.Principal;
import iti.paper.PaperReading;
import iti.paper.PaperReading.Finding;
import iti.paper.PaperReading.Pages;
import iti.paper.ReplyCode;
import iti.paper.ScanKind;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.request.PaperReplies.Filed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes in the pages of a reply on paper: looks for their code and files them. Looking takes up to some seconds, so it is no part of the transaction of filing. */
@ApplicationScoped
public class PaperIntake {

    /** Largest file in bytes: 15 MB. */
    public static final int LARGEST = 15 * 1024 * 1024;
    /** Name of the file in issues. */
    public static final String FIELD = "file";

    private final PaperReading reading;
    private final PaperReplies replies;

    @Inject
    public PaperIntake(PaperReading reading, PaperReplies replies) {
        this.reading = reading;
        this.replies = replies;
    }

    /**
     * Files pages at the request that their code names.
     *
     * @throws Problem {@code INVALID_INPUT} with what is wrong with the file, {@code paperNoCode}, {@code paperSeveral}, {@code paperUnknown} or
     *                 {@code paperUnfilled}; {@code NOT_PERMITTED}
     */
    public Filed take(Principal by, byte[] file) {
        PaperReplies.demandFiling(by);
        ScanKind medium = medium(file);
        ReplyCode code = one(whole(file)).orElseThrow(() -> Problem.invalid(Issue.of(FIELD, "paperNoCode")));
        return replies.file(by, code, medium, file);
    }

    /**
     * Files pages at the request that a person names. A code that can be read must name it too.
     *
     * @throws Problem {@code INVALID_INPUT} with what is wrong with the file, {@code paperOther}, {@code paperNotSent} or {@code paperUnfilled}; {@code NOT_FOUND};
     *                 {@code NOT_PERMITTED}
     */
    public Filed takeAt(Principal by, UUID request, byte[] file) {
        replies.forPaper(by, request);
        ScanKind medium = medium(file);
        Optional<ReplyCode> code = one(whole(file));
        if (code.isPresent() && !code.get().request().equals(request)) {
            throw Problem.invalid(Issue.of(FIELD, "paperOther"));
        }
        return code.isPresent() ? replies.file(by, code.get(), medium, file) : replies.fileByHand(by, request, medium, file);
    }

    /**
     * Files a file of which it was not known that it is a reply on paper. A PDF file is one when it has a code and nobody else's signature: what another State
     * signed is a document and never taken for paper. A picture can be nothing else.
     *
     * @param ours whether the file is a document that this State signed
     * @return empty when it is no reply on paper, and nothing was done
     * @throws Problem as {@link #take}
     */
    public Optional<Filed> takeIfPaper(Principal by, byte[] file, boolean ours) {
        Optional<ScanKind> medium = ScanKind.of(file);
        if (medium.isEmpty()) {
            return Optional.empty();
        }
        if (medium.get() != ScanKind.PDF) {
            return Optional.of(take(by, file));
        }
        Pages pages = file.length > LARGEST ? Pages.not(Finding.TOO_HEAVY) : reading.read(file);
        if (pages.codes().isEmpty() || pages.signed() && !ours) {
            return Optional.empty();
        }
        return one(pages).map(code -> replies.file(by, code, medium.get(), file));
    }

    private static ScanKind medium(byte[] file) {
        if (file.length > LARGEST) {
            throw Problem.invalid(new Issue(FIELD, "paperTooLarge", Map.of("max", String.valueOf(LARGEST / 1024 / 1024))));
        }
        return ScanKind.of(file).orElseThrow(() -> Problem.invalid(Issue.of(FIELD, "paperKind")));
    }

    private Pages whole(byte[] file) {
        Pages pages = reading.read(file);
        Issue wrong = switch (pages.finding()) {
            case READ -> null;
            case OTHER_KIND -> Issue.of(FIELD, "paperKind");
            case ACTIVE -> Issue.of(FIELD, "paperActive");
            case UNREADABLE -> Issue.of(FIELD, "paperUnreadable");
            case TOO_MANY_PAGES -> new Issue(FIELD, "paperPages", Map.of("max", String.valueOf(PaperReading.MOST_PAGES)));
            case TOO_MANY_POINTS -> new Issue(FIELD, "paperPoints", Map.of("max", String.valueOf(PaperReading.MOST_POINTS / 1_000_000)));
            case TOO_HEAVY -> Issue.of(FIELD, "paperHeavy");
            case NOT_NOW -> Issue.of(FIELD, "paperNotNow");
        };
        if (wrong != null) {
            throw Problem.invalid(wrong);
        }
        return pages;
    }

    private static Optional<ReplyCode> one(Pages pages) {
        if (pages.codes().stream().map(ReplyCode::request).distinct().count() > 1) {
            throw Problem.invalid(Issue.of(FIELD, "paperSeveral"));
        }
        return pages.codes().stream().findFirst();
    }
}
