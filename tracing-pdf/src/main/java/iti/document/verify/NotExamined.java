package iti.document.verify;

import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import java.util.List;
import java.util.Optional;

/** The report on a file that could not be examined to the end: bad, because nothing is believed of it. */
final class NotExamined {

    private NotExamined() {
    }

    static SealReport report(byte[] file, String reason) {
        Checks checks = new Checks();
        checks.fail(Question.PDF, reason);
        return new SealReport(Verdict.BAD, reason, Attachments.sha256(file), checks.complete(), List.of(), Optional.empty(), Optional.empty());
    }
}
