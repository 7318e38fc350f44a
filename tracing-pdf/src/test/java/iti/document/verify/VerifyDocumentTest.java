package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.Samples;
import iti.document.Station;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyDocumentTest {

    private static final Station STATION = new Station();

    @TempDir
    private static Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void files() throws IOException, CertificateEncodingException {
        Files.write(directory.resolve("good.pdf"), STATION.sealed(Samples.request()));
        Files.write(directory.resolve("bad.pdf"), STATION.certified(Samples.request()));
        Files.createDirectory(directory.resolve("roots"));
        Files.write(directory.resolve("roots/xa.der"), STATION.of("XA").root().getEncoded());
    }

    private int run(String... arguments) {
        return VerifyDocument.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private static String file(String name) {
        return directory.resolve(name).toString();
    }

    @Test
    void goodUnderAnEnrolledRoot() {
        assertEquals(0, run("--trust", file("roots"), file("good.pdf")), out.toString());
        assertTrue(out.toString().contains("GOOD"));
    }

    @Test
    void unknownWithoutOne() {
        assertEquals(1, run(file("good.pdf")));
        assertTrue(out.toString().contains("UNKNOWN"));
    }

    @Test
    void oneJsonObjectALine() {
        assertEquals(1, run("--json", "--trust", file("roots/xa.der"), file("good.pdf"), file("bad.pdf")));
        List<String> lines = out.toString().lines().toList();
        assertEquals(2, lines.size());
        JsonObject bad = Json.createReader(new StringReader(lines.get(1))).readObject();
        assertEquals(Set.of("file", "verdict", "reason", "checks"), bad.keySet());
        assertEquals("BAD", bad.getString("verdict"));
        JsonObject check = bad.getJsonArray("checks").getJsonObject(0);
        assertEquals(Set.of("id", "group", "question", "answer", "result"), check.keySet());
        assertEquals("file", check.getString("group"));
    }

    @Test
    void couldNotRun() {
        assertEquals(2, run(file("absent.pdf")));
        assertEquals(2, run("--trust", file("absent.pem"), file("good.pdf")));
        assertEquals(2, run());
        assertEquals(2, run("--nonsense"));
    }

    /** A PDF that stands behind --crl is a file to verify, in whatever order the command is written. */
    @Test
    void revokedSigner() throws IOException, CRLException {
        Authority authority = Authority.of("XA", "Seal root");
        Instant later = Station.CLOCK.instant().plusSeconds(86_400L * 500);
        Authority.Key officer = authority.officer("XA", Samples.OFFICER_XA, later);
        byte[] sealed = STATION.documents().countersign(STATION.documents().certify(Samples.request(), officer), authority.office("XA", Samples.OFFICE_XA, later));
        Files.write(directory.resolve("sealed.pdf"), sealed);
        Files.write(directory.resolve("stamped.pdf"), TestTime.stamped(sealed, authority, Station.CLOCK.instant().minusSeconds(60), later));
        Files.write(directory.resolve("list.crl"), authority.revoking(officer.certificate(), Station.CLOCK.instant(), true).getEncoded());
        Files.write(directory.resolve("own.pem"), encoded(authority));
        assertEquals(0, run(file("sealed.pdf"), "--trust", file("own.pem")), out.toString());
        assertEquals(1, run(file("sealed.pdf"), "--trust", file("own.pem"), "--crl", file("list.crl")));
        assertTrue(out.toString().contains("was revoked on 20 November 2026"), out.toString());
        assertEquals(0, run("--trust", file("own.pem"), "--crl", file("list.crl"), file("stamped.pdf")), out.toString());
        assertEquals(2, run(file("sealed.pdf"), "--crl", file("absent.crl")));
    }

    private static byte[] encoded(Authority authority) {
        try {
            return authority.root().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void foreignSignedFileIsExaminedToo() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf);
        }
        Files.write(directory.resolve("foreign.pdf"), STATION.documents().countersign(pdf.toByteArray(), STATION.officer("XA")));
        assertEquals(0, run("--json", "--trust", file("roots"), file("foreign.pdf")), out + err.toString());
        assertTrue(out.toString().contains("\"id\":\"contract\",\"group\":\"contract\""), out.toString());
    }
}
