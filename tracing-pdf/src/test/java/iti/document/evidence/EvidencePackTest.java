package iti.document.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import iti.document.Samples;
import iti.document.Station;
import iti.document.verify.VerifyDocumentRun;
import iti.evidence.EvidenceFile;
import iti.ledger.EntryContent;
import iti.ledger.VerifyLedger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack opens with any program for ZIP files, is valid for programs of others, and shows every alteration. */
class EvidencePackTest {

    private static final Station STATION = new Station();
    private static final byte[] DOCUMENT = STATION.sealed(Samples.request());

    @TempDir
    private static Path directory;
    private static byte[] pack;

    @BeforeAll
    static void seal() throws IOException, CertificateEncodingException {
        EntryContent entry = new EntryContent("00000000-0000-0000-0000-000000000001", 0, "2026-11-20T10:00:00Z", "user:1", "CASE_OPENED", "", "", "{}", EntryContent.GENESIS);
        String ledger = VerifyLedger.HEADER + "\n" + VerifyLedger.line(entry, entry.hash()) + "\nend\t1\n";
        pack = new AsicSealer().seal(List.of(EvidenceFile.text("index.html", "text/html", "The list.", "<!doctype html>"),
                new EvidenceFile("documents/TR-2026-000123-C_REQ_XA-XB_v1_H1.pdf", "application/pdf", "A request.", DOCUMENT),
                EvidenceFile.text("ledger.txt", "text/plain", "The ledger.", ledger)), STATION.of("XA").office(), Station.CLOCK.instant());
        Files.write(directory.resolve("xa.pem"), ("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(STATION.of("XA").root().getEncoded())
                + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII));
    }

    private interface Change {
        void of(Map<String, byte[]> files);
    }

    private static Map<String, byte[]> unpacked() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** The pack with other files; the kind of the container keeps its place. */
    private static byte[] altered(Change change) throws IOException {
        Map<String, byte[]> files = unpacked();
        change.of(files);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] kind = files.remove("mimetype");
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(kind.length);
            CRC32 sum = new CRC32();
            sum.update(kind);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(kind);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static VerifyDocumentRun verify(byte[] file, String... more) throws IOException {
        Path path = Files.write(directory.resolve("case.asice"), file);
        return VerifyDocumentRun.of(path, more);
    }

    private static void bad(Change change, String reason) throws IOException {
        VerifyDocumentRun run = verify(altered(change), "--trust", directory.resolve("xa.pem").toString());
        assertEquals(1, run.exit(), run.out());
        assertTrue(run.out().contains("case.asice: BAD\n  " + reason), run.out());
    }

    @Test
    void isGoodUnderTheSealOfItsState() throws IOException {
        VerifyDocumentRun run = verify(pack, "--trust", directory.resolve("xa.pem").toString());
        assertEquals(0, run.exit(), run.out() + run.err());
        assertTrue(run.out().contains("documents/TR-2026-000123-C_REQ_XA-XB_v1_H1.pdf: GOOD"), run.out());
        VerifyDocumentRun json = verify(pack, "--json", "--trust", directory.resolve("xa.pem").toString());
        assertEquals(2, json.out().lines().filter(l -> l.contains("\"verdict\":\"GOOD\"")).count(), json.out());
        assertEquals(0, verify(altered(files -> { }), "--trust", directory.resolve("xa.pem").toString()).exit(), "packed anew by another program it is the same pack");
    }

    @Test
    void isUnknownWithoutASeal() throws IOException {
        VerifyDocumentRun run = verify(pack);
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("case.asice: UNKNOWN"), run.out());
    }

    @Test
    void everyAlterationIsSeen() throws IOException {
        bad(files -> files.put("index.html", new byte[] {'x'}), "The file index.html was altered.");
        bad(files -> files.put("photos/more.jpg", new byte[] {1}), "The file photos/more.jpg does not belong to the pack.");
        bad(files -> files.remove("ledger.txt"), "A file that the manifest names is missing: ledger.txt.");
        bad(files -> files.remove(Manifest.SIGNATURE), "The manifest or its signature is missing.");
        bad(files -> files.put(Manifest.SIGNATURE, new byte[] {1, 2}), "A signature");
        bad(files -> {
            String manifest = new String(files.get(Manifest.PLACE), StandardCharsets.UTF_8);
            files.put(Manifest.PLACE, manifest.replace("text/html", "text/plain").getBytes(StandardCharsets.UTF_8));
        }, "The manifest was altered after it was signed");
        bad(files -> files.put("mimetype", "application/zip".getBytes(StandardCharsets.US_ASCII)), "This ZIP file does not begin as a pack");
    }

    @Test
    void otherwiseSealedByAStranger() throws IOException {
        byte[] foreign = new AsicSealer().seal(List.of(EvidenceFile.text("index.html", "text/html", "The list.", "x")), STATION.of("XB").office(), Station.CLOCK.instant());
        VerifyDocumentRun run = verify(foreign, "--trust", directory.resolve("xa.pem").toString());
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("The signer is under no certificate that is trusted here."), run.out());
    }

    /** What is listed at the end of the ZIP file and what stands in it differ: programs would show different files. */
    @Test
    void twoTruthsInOneContainer() throws IOException {
        byte[] two = pack.clone();
        int listed = new String(two, StandardCharsets.ISO_8859_1).lastIndexOf("index.html");
        two[listed] = 'j';
        VerifyDocumentRun run = verify(two, "--trust", directory.resolve("xa.pem").toString());
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("case.asice: BAD"), run.out());
    }

    @Test
    void namesThatLeaveTheFolderAreNone() {
        for (String name : List.of("../x", "/etc/x", "a//b", "a\\b", ".hidden", "")) {
            assertThrows(IllegalArgumentException.class, () -> EvidenceFile.text(name, "text/plain", "x", "x"), name);
        }
    }

    /** A program of others says the same of the signed manifest, and the files are what they were. */
    @Test
    void opensslAgrees() throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(p -> Files.isExecutable(Path.of(p, "openssl")));
        assertTrue(installed || !"true".equals(System.getenv("CI")), "openssl must be installed where CI=true");
        assumeTrue(installed, "openssl is not installed");
        Map<String, byte[]> files = unpacked();
        assertArrayEquals(DOCUMENT, files.get("documents/TR-2026-000123-C_REQ_XA-XB_v1_H1.pdf"));
        assertEquals(0, openssl(files.get(Manifest.PLACE), files.get(Manifest.SIGNATURE)));
        byte[] other = files.get(Manifest.PLACE).clone();
        other[other.length / 2] ^= 1;
        assertEquals(4, openssl(other, files.get(Manifest.SIGNATURE)), "an altered manifest is refused");
    }

    /** The validator of the European Commission: the container, its manifest, every file in it and the signature. */
    @Test
    void euDssAgrees() throws IOException {
        Reports good = dss(pack);
        String signature = good.getSimpleReport().getFirstSignatureId();
        assertEquals(Indication.TOTAL_PASSED, good.getSimpleReport().getIndication(signature), good.getSimpleReport().getAdESValidationErrors(signature).toString());
        assertEquals(SignatureLevel.CAdES_BASELINE_B, good.getSimpleReport().getSignatureFormat(signature));
        assertEquals(ASiCContainerType.ASiC_E, good.getSimpleReport().getContainerType());
        assertEquals(Indication.TOTAL_FAILED, dss(altered(files -> files.put("index.html", new byte[] {'x'}))).getSimpleReport().getIndication(signature));
        assertEquals(Indication.TOTAL_FAILED, dss(altered(files -> {
            String manifest = new String(files.get(Manifest.PLACE), StandardCharsets.UTF_8);
            files.put(Manifest.PLACE, manifest.replace("text/html", "text/plain").getBytes(StandardCharsets.UTF_8));
        })).getSimpleReport().getIndication(signature));
    }

    private static Reports dss(byte[] file) throws IOException {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(STATION.of("XA").root()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file, "case.asice"));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(Station.CLOCK.instant()));
        try (InputStream policy = VerifyDocumentRun.class.getResourceAsStream("policy.xml")) {
            return validator.validateDocument(ValidationPolicyLoader.fromValidationPolicy(policy).withDefaultCryptographicSuite().create());
        }
    }

    private static int openssl(byte[] manifest, byte[] signature) throws IOException, InterruptedException {
        Path content = Files.write(directory.resolve("manifest.xml"), manifest);
        Path signed = Files.write(directory.resolve("signature.p7s"), signature);
        return new ProcessBuilder("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", signed.toString(), "-content", content.toString(), "-CAfile",
                directory.resolve("xa.pem").toString(), "-purpose", "any", "-attime", Long.toString(Station.CLOCK.instant().getEpochSecond()), "-out",
                directory.resolve("verified.xml").toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
