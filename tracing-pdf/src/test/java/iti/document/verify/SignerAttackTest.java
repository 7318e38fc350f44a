package iti.document.verify;

import static iti.document.verify.Forger.SEALED;
import static iti.document.verify.Forger.STATION;
import static iti.document.verify.Forger.VERIFIER;
import static iti.document.verify.Forger.bad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Samples;
import iti.document.Station;
import iti.document.seal.PadesSeal;
import iti.message.SealReport;
import iti.message.SealReport.Verdict;
import iti.message.SigningKey;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Genuine signatures of the wrong people, of too few or too many. */
class SignerAttackTest {

    @Test
    void signerNotEnrolledIsUnknown() {
        SealReport report = VERIFIER.verify(SEALED, state -> List.of(), "XB");
        assertEquals(Verdict.UNKNOWN, report.verdict(), report.reason());
    }

    @Test
    @Tag("ITI-25")
    void countersignatureMissing() {
        bad(STATION.certified(Samples.request()), Question.SIGNERS);
    }

    @Test
    @Tag("ITI-25")
    void officerSignsTwice() {
        bad(STATION.documents().countersign(STATION.certified(Samples.request()), STATION.officer("XA")), Question.SIGNERS);
    }

    @Test
    void thirdSignature() {
        bad(STATION.documents().countersign(SEALED, STATION.of("XA").office()), Question.SIGNERS);
    }

    /** The attacker signs along with his own key. */
    @Test
    void thirdSignatureOfAStranger() {
        bad(STATION.documents().countersign(SEALED, STATION.officer("XB")), Question.SIGNERS);
        bad(STATION.documents().countersign(SEALED, STATION.officer("XB")), Question.TRUST);
    }

    @Test
    void pointOfContactBeforeTheOfficer() {
        byte[] certified = STATION.documents().certify(Samples.request(), STATION.of("XA").office());
        bad(STATION.documents().countersign(certified, STATION.officer("XA")), Question.SIGNERS);
    }

    @Test
    void notCertifiedOnlySigned() {
        byte[] signed = new PadesSeal().countersign(STATION.documents().preview(Samples.request()), STATION.officer("XA"), Samples.AT);
        bad(STATION.documents().countersign(signed, STATION.of("XA").office()), Question.CERTIFIED);
    }

    @Test
    void otherOfficerThanThePageNames() {
        UUID other = UUID.nameUUIDFromBytes(new byte[] {2});
        STATION.of("XA").issue(other, "Somebody Else");
        byte[] certified = STATION.documents().certify(Samples.request(), STATION.of("XA").of(other).orElseThrow());
        bad(STATION.documents().countersign(certified, STATION.of("XA").office()), Question.SIGNERS);
    }

    @Test
    void foreignKeysOfTheSameNames() {
        var impostor = STATION.keys("impostor", "XA");
        SigningKey officer = impostor.of(Station.OFFICER).orElseThrow();
        bad(STATION.documents().countersign(STATION.documents().certify(Samples.request(), officer), impostor.office()), Question.TRUST);
    }

    @Test
    void oneGenuineSignerAndOneForeign() {
        var impostor = STATION.keys("impostor-office", "XA");
        bad(STATION.documents().countersign(STATION.certified(Samples.request()), impostor.office()), Question.TRUST);
    }

    /** An officer's certificate is no authority: what it issues is worth nothing. */
    @Test
    void certificateIssuedByAnOfficer() {
        Authority own = Authority.of("XA", "Seal root of Republic of Alvoria");
        SigningKey officer = own.officer("XA", Samples.OFFICER_XA, Station.CLOCK.instant().plusSeconds(86_400));
        SigningKey chained = new Chained(officer, STATION.officer("XA"));
        bad(STATION.documents().countersign(STATION.documents().certify(Samples.request(), chained), STATION.of("XA").office()), Question.TRUST);
    }

    @Test
    void otherStateSpeaksForTheSender() {
        byte[] certified = STATION.documents().certify(Samples.request(), STATION.officer("XB"));
        bad(STATION.documents().countersign(certified, STATION.of("XB").office()), Question.SENDER);
    }

    @Test
    void otherAddressee() {
        SealReport report = VERIFIER.verify(SEALED, STATION.trust(), "XC");
        assertEquals(Verdict.BAD, report.verdict());
        assertTrue(report.failed(Question.ADDRESSEE.id()));
    }

    @Test
    void aSignatureMadeOnceMoreWithAKeyOfTheStateIsGood() throws IOException {
        Authority state = Authority.of("XA", "Seal root");
        assertEquals(Verdict.GOOD, resigned(state, 3072).verdict());
    }

    @Test
    void shortKey() throws IOException {
        SealReport report = resigned(Authority.of("XA", "Seal root"), 1024);
        assertEquals(Verdict.BAD, report.verdict());
        assertTrue(report.failed(Question.RULES.id()), () -> report.checks().toString());
    }

    private static SealReport resigned(Authority by, int bits) throws IOException {
        Instant until = Station.CLOCK.instant().plusSeconds(86_400);
        SigningKey officer = by.issue("C=XA, OU=Officer, CN=" + Samples.OFFICER_XA, "RSA", bits, until, "SHA256withRSA");
        byte[] certified = STATION.documents().certify(Samples.request(), by.issue("C=XA, OU=Officer, CN=" + Samples.OFFICER_XA, "RSA", 3072, until, "SHA256withRSA"));
        byte[] again = Resigned.with(certified, officer, "SHA256withRSA");
        return VERIFIER.verify(STATION.documents().countersign(again, by.office("XA", Samples.OFFICE_XA, until)), state -> List.of(by.root()), "XB");
    }

    /** A key whose chain pretends that another signer issued its certificate. */
    private record Chained(SigningKey key, SigningKey above) implements SigningKey {

        @Override
        public List<java.security.cert.X509Certificate> chain() {
            return List.of(key.certificate(), above.certificate(), above.chain().get(1));
        }

        @Override
        public byte[] sign(byte[] data) {
            return key.sign(data);
        }
    }
}
