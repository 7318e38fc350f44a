package iti.document.verify;

import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import java.util.List;
import java.util.Optional;

/** The report on a file that could not be examined to the end: nothing is believed of it. */
public final class NotExamined {

    private NotExamined() {
    }

    /** @param verdict {@code BAD} when the file is to blame, {@code UNKNOWN} when this program is */
    public static SealReport report(byte[] file, Verdict verdict, String reason) {
        Checks checks = new Checks();
        if (verdict == Verdict.BAD) {
            checks.fail(Question.PDF, reason);
        } else {
            checks.notRun(Question.PDF, reason);
        }
        return new SealReport(verdict, reason, Attachments.sha256(file), checks.complete(), List.of(), Optional.empty(), Optional.empty());
    }
}
