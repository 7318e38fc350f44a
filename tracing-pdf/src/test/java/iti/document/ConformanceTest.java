package iti.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import iti.document.seal.PadesSeal;
import iti.document.time.NoTimeStamp;
import iti.document.time.TimeStampAuthority;
import iti.document.time.TimeStamps;
import iti.message.TracingMessage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Every kind of document is PDF/A-3A and PDF/UA-1 before and after both signatures, and other programs call the signatures valid. */
public class ConformanceTest {

    private static final Station STATION = new Station();

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<String> kinds() {
        return Samples.all().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void archivalAndAccessibleAtEveryStage(String kind) {
        TracingMessage message = Samples.all().get(kind);
        byte[] certified = STATION.certified(message);
        conforms(STATION.documents().preview(message));
        conforms(certified);
        conforms(STATION.documents().countersign(certified, STATION.of(message.from().state()).office()));
    }

    @Test
    void aTimeStampKeepsIt() throws IOException, NoTimeStamp {
        TimeStamps time = new TimeStamps(new TimeStampAuthority(STATION.of("XA").timeStamps(), Station.CLOCK), () -> List.of(STATION.of("XA").root()));
        conforms(new PadesSeal().timeStamp(STATION.sealed(Samples.request()), time));
    }

    @Test
    void strangeAndLongTextConforms() {
        conforms(STATION.sealed(Samples.strange()));
    }

    @Test
    void neverSealsWhatNoReceiverCouldRead() {
        TracingMessage request = Samples.request();
        TracingMessage wrong = new TracingMessage("1.0", "RESPONSE", request.id(), request.request(), request.reference(), request.from(), request.to(), request.issuedAt(),
                request.priority(), request.handling(), request.language(), null, request.sequence(), request.ledger(), request.signers(), Samples.acknowledgement().body());
        assertThrows(IllegalArgumentException.class, () -> STATION.certified(wrong));
    }

    public static void conforms(byte[] pdf) {
        assertEquals(List.of(), failures(pdf));
    }

    /** The rules of PDF/A-3A and PDF/UA-1 that a file breaks. */
    static List<String> failures(byte[] pdf) {
        List<String> failures = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                        .map(a -> flavour + " " + a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage()).distinct().forEach(failures::add);
            } catch (IOException | VeraPDFException e) {
                throw new IllegalStateException(e);
            }
        }
        return failures;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void popplerCallsBothSignaturesValid(String kind) throws IOException, InterruptedException {
        popplerAgrees(STATION.sealed(Samples.all().get(kind)));
    }

    /** Asks poppler about a document with two signatures. */
    public static void popplerAgrees(byte[] sealed) throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(p -> Files.isExecutable(Path.of(p, "pdfsig")));
        assertTrue(installed || !"true".equals(System.getenv("CI")), "pdfsig (poppler-utils) must be installed where CI=true");
        assumeTrue(installed, "pdfsig (poppler-utils) is not installed");
        Path file = Files.createTempFile("sealed", ".pdf");
        Files.write(file, sealed);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(file);
        assertEquals(2, said.split("Signature is Valid", -1).length - 1, said);
        assertTrue(said.contains("Total document signed"), said);
    }
}
