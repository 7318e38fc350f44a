package iti.exchange;

import iti.message.SealReport;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Optional;

/** A seal report as stored: questions and answers and signers, without the message, which is stored by itself. */
final class ReportText {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private ReportText() {
    }

    /** The stored parts of a report. */
    public record Stored(SealReport.Verdict verdict, String reason, String sha256, List<SealReport.SealCheck> checks, List<SealReport.Signer> signers) {
    }

    static String write(SealReport report) {
        return JSONB.toJson(new Stored(report.verdict(), report.reason(), report.sha256(), report.checks(), report.signers()));
    }

    static SealReport read(String text) {
        Stored stored = JSONB.fromJson(text, Stored.class);
        return new SealReport(stored.verdict(), stored.reason(), stored.sha256(), stored.checks(), stored.signers(), Optional.empty(), Optional.empty());
    }
}
