package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Samples;
import iti.document.Station;
import iti.message.SealReport;
import iti.message.SealReport.Result;
import iti.message.SealReport.Verdict;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expired and revoked certificates, with and without a trusted time-stamp: what the signer claims of the time proves nothing. */
class StandingTest {

    private static final Instant NOW = Station.CLOCK.instant();
    private static final Instant YESTERDAY = NOW.minus(1, ChronoUnit.DAYS);
    private static final Instant LONG_AGO = NOW.minus(300, ChronoUnit.DAYS);
    private static final Instant LATER = NOW.plus(600, ChronoUnit.DAYS);

    private static final Authority XA = Authority.of("XA", "Seal root of Republic of Alvoria");
    private static final Authority TIME = Authority.of("XZ", "Time for the courts");
    private static final Authority.Key OFFICER = XA.officer("XA", Samples.OFFICER_XA, LATER);
    private static final Authority.Key OFFICE = XA.office("XA", Samples.OFFICE_XA, LATER);
    private static final byte[] SEALED = sealed(OFFICER);

    private static byte[] sealed(Authority.Key officer) {
        return Forger.STATION.documents().countersign(Forger.STATION.documents().certify(Samples.request(), officer), OFFICE);
    }

    private static SealReport verify(byte[] file, Instant at, X509CRL... lists) {
        return new TracingSealVerifier(Clock.fixed(at, ZoneOffset.UTC)).verify(file, new Trust(List.of(XA.root(), TIME.root()), List.of(lists)), "XB");
    }

    private static void answer(SealReport report, Question question, Result result, String words) {
        var check = report.checks().stream().filter(c -> c.id().equals(question.id())).findFirst().orElseThrow();
        assertEquals(result, check.result(), check.answer());
        assertTrue(check.answer().contains(words), check.answer());
    }

    @Test
    void validTodayWithoutAnyList() {
        SealReport report = verify(SEALED, NOW);
        assertEquals(Verdict.GOOD, report.verdict(), report.reason());
        answer(report, Question.REVOKED, Result.NOT_RUN, "no list of revoked certificates");
    }

    @Test
    void notOnTheList() {
        answer(verify(SEALED, NOW, XA.revoking(XA.root(), YESTERDAY, false)), Question.REVOKED, Result.PASS, "no certificate is on the list");
    }

    @Test
    void expiredWithoutATimeStamp() {
        SealReport report = verify(SEALED, LATER.plus(1, ChronoUnit.DAYS));
        assertEquals(Verdict.BAD, report.verdict());
        answer(report, Question.TIME, Result.FAIL, "no trusted time-stamp proves that it was signed before");
    }

    @Test
    void expiredUnderATrustedTimeStampIsStillGood() {
        byte[] stamped = TestTime.stamped(SEALED, TIME, NOW, LATER.plus(2000, ChronoUnit.DAYS));
        SealReport report = verify(stamped, LATER.plus(1, ChronoUnit.DAYS));
        assertEquals(Verdict.GOOD, report.verdict(), report.reason());
        answer(report, Question.TIME, Result.PASS, "a trusted time-stamp proves");
    }

    @Test
    void expiredUnderATimeStampOfAStranger() {
        byte[] stamped = TestTime.stamped(SEALED, Authority.of("XC", "Time for all"), NOW, LATER.plus(2000, ChronoUnit.DAYS));
        answer(verify(stamped, LATER.plus(1, ChronoUnit.DAYS)), Question.TIME, Result.FAIL, "no trusted time-stamp");
    }

    /** The time-stamp's own certificate has expired too: only a later time-stamp over it keeps it believed. */
    @Test
    void timeStampsAreRenewed() {
        Instant day = LATER.plus(900, ChronoUnit.DAYS);
        byte[] once = TestTime.stamped(SEALED, TIME, NOW, LATER);
        answer(verify(once, day), Question.TIME, Result.FAIL, "no trusted time-stamp");
        byte[] twice = TestTime.stamped(once, TIME, LATER.minus(1, ChronoUnit.DAYS), LATER.plus(1000, ChronoUnit.DAYS));
        assertEquals(Verdict.GOOD, verify(twice, day).verdict());
    }

    @Test
    void notYetValid() {
        answer(verify(SEALED, Authority.FROM.minus(10, ChronoUnit.DAYS)), Question.TIME, Result.FAIL, "valid only from");
    }

    @Test
    void revokedBeforeItWasSigned() {
        SealReport report = verify(SEALED, NOW, XA.revoking(OFFICER.certificate(), LONG_AGO, false));
        assertEquals(Verdict.BAD, report.verdict());
        answer(report, Question.REVOKED, Result.FAIL, "no trusted time-stamp proves");
        SealReport stamped = verify(TestTime.stamped(SEALED, TIME), NOW, XA.revoking(OFFICER.certificate(), LONG_AGO, true));
        answer(stamped, Question.REVOKED, Result.FAIL, "before the document was signed or time-stamped");
    }

    /** The signer states a time before the revocation; anybody with the key can state any time. */
    @Test
    void revokedAfterTheClaimedTimeWithoutATimeStamp() {
        answer(verify(SEALED, NOW, XA.revoking(OFFICER.certificate(), NOW.minusSeconds(60), true)), Question.REVOKED, Result.FAIL, "the time that the signer states proves nothing");
    }

    @Test
    void revokedAfterATrustedTimeStampIsStillGood() {
        byte[] stamped = TestTime.stamped(SEALED, TIME, YESTERDAY, LATER);
        SealReport report = verify(stamped, NOW, XA.revoking(OFFICER.certificate(), NOW.minusSeconds(60), true));
        assertEquals(Verdict.GOOD, report.verdict(), report.reason());
        answer(report, Question.REVOKED, Result.PASS, "after that");
    }

    @Test
    void pointOfContactRevoked() {
        answer(verify(SEALED, NOW, XA.revoking(OFFICE.certificate(), LONG_AGO, true)), Question.REVOKED, Result.FAIL, "its key was no longer safe");
    }

    /** A list that calls itself that of the issuer, but is signed by someone else. */
    @Test
    void listOfAStranger() {
        X509CRL forged = Authority.of("XA", "Seal root of Republic of Alvoria").revoking(OFFICER.certificate(), LONG_AGO, true);
        assertEquals(Verdict.GOOD, verify(SEALED, NOW, forged).verdict());
    }

    @Test
    void revokedTimeStampServiceProvesNothing() {
        byte[] stamped = TestTime.stamped(SEALED, TIME, NOW, LATER.plus(2000, ChronoUnit.DAYS));
        X509Certificate service = TestTime.signerOf(stamped);
        SealReport report = verify(stamped, LATER.plus(1, ChronoUnit.DAYS), TIME.revoking(service, LONG_AGO, true));
        answer(report, Question.TIME, Result.FAIL, "no trusted time-stamp");
    }

    @Test
    void oldListIsANote() {
        answer(verify(SEALED, NOW.plus(60, ChronoUnit.DAYS), XA.revoking(XA.root(), YESTERDAY, false)), Question.REVOKED, Result.WARN, "out of date");
    }
}
