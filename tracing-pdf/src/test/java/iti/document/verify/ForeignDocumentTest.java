package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Station;
import iti.message.SealReport;
import iti.message.SealReport.Result;
import iti.message.SealReport.SealCheck;
import iti.message.SealReport.Verdict;
import iti.message.SealVerifier.TrustedSeals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A signed PDF of somebody else: file, signatures and data get their full verdict, what only our contract knows is not asked. */
class ForeignDocumentTest {

    private static final Authority.Key ALONE = Authority.alone("CN=Somebody, O=Freight Company");
    private static final Authority COMPANY = Authority.of(null, "Freight Company");
    private static final Authority.Key UNDER = COMPANY.issue("CN=Somebody", "RSA", 2048, Station.CLOCK.instant().plus(100, ChronoUnit.DAYS), "SHA256withRSA");

    private record Given(List<X509Certificate> everyRoot) implements TrustedSeals {

        @Override
        public List<X509Certificate> rootsOf(String state) {
            return List.of();
        }
    }

    private static SealReport verify(byte[] file, X509Certificate... trusted) {
        return Forger.VERIFIER.verify(file, new Given(List.of(trusted)), null);
    }

    private static Map<String, Result> results(SealReport report) {
        Map<String, Result> results = new TreeMap<>();
        for (SealCheck check : report.checks()) {
            results.put(check.id(), check.result());
        }
        return results;
    }

    @Test
    void isGoodUnderTheCertificateThatWasGiven() throws IOException {
        SealReport report = verify(Foreign.signed(Foreign.document(Foreign.JSON), ALONE), ALONE.certificate());
        assertEquals(Verdict.GOOD, report.verdict(), () -> report.reason() + report.checks());
        Map<String, Result> results = results(report);
        for (String id : List.of("size", "pdf", "whole", "active", "signed", "ranges", "intact", "unchanged", "rules", "attachment", "json", "trust", "time")) {
            assertEquals(Result.PASS, results.get(id), id);
        }
        for (String id : List.of("contract", "page", "certified", "signers", "sender", "addressee")) {
            assertEquals(Result.NOT_RUN, results.get(id), id);
        }
        assertEquals(Foreign.JSON, new String(report.canonicalData().orElseThrow(), StandardCharsets.UTF_8));
        assertTrue(report.reason().contains("signed by Somebody.") && report.reason().contains("no tracing message"), report.reason());
    }

    @Test
    void isGoodUnderTheAuthorityOfItsSigner() throws IOException {
        byte[] file = Foreign.signed(Foreign.document(Foreign.JSON), UNDER);
        assertEquals(Verdict.GOOD, verify(file, COMPANY.root()).verdict());
        assertEquals(Verdict.BAD, verify(file, ALONE.certificate()).verdict(), "under someone else's certificate");
        assertEquals(Verdict.UNKNOWN, verify(file).verdict(), "nobody is trusted");
    }

    @Test
    void withoutDataIsANote() throws IOException {
        SealReport report = verify(Foreign.signed(Foreign.document(null), ALONE), ALONE.certificate());
        assertEquals(Verdict.GOOD, report.verdict());
        assertEquals(Result.WARN, results(report).get("attachment"));
    }

    @Test
    void signedTwiceIsGood() throws IOException {
        byte[] twice = Foreign.signed(Foreign.signed(Foreign.document(Foreign.JSON), ALONE), UNDER);
        SealReport report = verify(twice, ALONE.certificate(), COMPANY.root());
        assertEquals(Verdict.GOOD, report.verdict(), () -> report.reason() + report.checks());
    }

    @Test
    void alteredIsBad() throws IOException {
        byte[] file = Foreign.signed(Foreign.document(Foreign.JSON), ALONE);
        byte[] altered = Forger.exchanged(file, 0, "\"cases\":12", "\"cases\":13");
        SealReport report = verify(altered, ALONE.certificate());
        assertEquals(Verdict.BAD, report.verdict());
        assertTrue(report.failed("intact"), report.checks().toString());
    }

    @Test
    void changedByAnUpdateIsBad() throws IOException {
        byte[] file = Foreign.signed(Foreign.document(Foreign.JSON), ALONE);
        SealReport report = verify(Forger.updated(file, pdf -> {
            pdf.getPage(0).setRotation(90);
            Forger.changed(pdf.getPage(0).getCOSObject());
        }), ALONE.certificate());
        assertEquals(Verdict.BAD, report.verdict());
        assertTrue(report.failed("unchanged"));
    }

    @Test
    void oldAlgorithmIsBad() throws IOException {
        Authority.Key old = new Authority.Key(UNDER.pair(), UNDER.chain(), "SHA1withRSA");
        SealReport report = verify(Foreign.signed(Foreign.document(Foreign.JSON), old, "SHA1withRSA"), COMPANY.root());
        assertEquals(Verdict.BAD, report.verdict());
        assertTrue(report.failed("rules"));
    }

    /** The same file offered to a State as a message gets no further: only messages of the contract are taken there. */
    @Test
    void isNoMessage() throws IOException {
        SealReport report = Forger.VERIFIER.verify(Foreign.signed(Foreign.document(Foreign.JSON), ALONE), new Given(List.of(ALONE.certificate())), "XB");
        assertEquals(Verdict.BAD, report.verdict());
    }
}
