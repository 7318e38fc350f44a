package iti.document.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import iti.document.Samples;
import iti.message.SealReport;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes get a verdict with a reason, and none is good but what was sealed. In the build the seeds alone are tried; with
 * {@code JAZZER_FUZZ=1} Jazzer makes new files from them until it is stopped:
 * {@code JAZZER_FUZZ=1 ./mvnw -pl tracing-core,tracing-pdf -Dtest=FileFuzzTest -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
class FileFuzzTest {

    static Stream<Arguments> seeds() {
        byte[] sealed = Forger.SEALED;
        return Stream.of(new byte[0], text("%PDF-1.7\n"), text("%PDF-1.7\nxref\n0 1\ntrailer<</Root 1 0 R/Size 1/Prev 9>>\nstartxref\n9\n%%EOF\n"),
                text("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
                text("%PDF-1.7\n1 0 obj<</Length 99999999999/Filter[/FlateDecode/FlateDecode]>>stream\n\nendstream endobj\n%%EOF\n"),
                text("\u0000\u0001PK\u0003\u0004"), sealed, Arrays.copyOf(sealed, sealed.length / 2), Arrays.copyOfRange(sealed, 1000, sealed.length)).map(Arguments::of);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "")
    void anyBytesGetAVerdictAndNoneIsGoodThatWasNotSealed(byte[] file) {
        SealReport report = Forger.verify(file);
        assertNotNull(report.verdict());
        assertFalse(report.reason().isBlank());
        if (report.good()) {
            assertEquals(Samples.request(), report.message().orElseThrow());
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
