package iti.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed in the square is read again, and nothing that only looks like it. */
class ReplyCodeTest {

    private static final UUID REQUEST = UUID.fromString("5f0c9a52-7d1e-4a57-8e0b-2f5f6f1f8a11");
    private static final String SHA256 = "0123456789abcdef" + "f".repeat(48);

    @Test
    void whatIsPrintedIsReadAgain() {
        ReplyCode code = ReplyCode.of("TR 2026 000123\tC", REQUEST, SHA256);
        assertEquals("ITI-REPLY/1 TR_2026_000123_C 5f0c9a52-7d1e-4a57-8e0b-2f5f6f1f8a11 0123456789abcdef", code.text());
        assertEquals(Optional.of(code), ReplyCode.read(code.text()));
        assertTrue(code.isOf(SHA256));
        assertFalse(code.isOf("f" + SHA256.substring(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ITI-REPLY/2 TR-1 5f0c9a52-7d1e-4a57-8e0b-2f5f6f1f8a11 0123456789abcdef", "ITI-REPLY/1 TR-1 5f0c9a52-7d1e-4a57-8e0b-2f5f6f1f8a11 0123456789ABCDEF",
        "ITI-REPLY/1  5f0c9a52-7d1e-4a57-8e0b-2f5f6f1f8a11 0123456789abcdef", "ITI-REPLY/1 TR-1 5-0-0-0-1 0123456789abcdef", "https://example.test/ITI-REPLY/1",
        "ITI-REPLY/1 TR-1 5f0c9a52-7d1e-4a57-8e0b-2f5f6f1f8a11 0123456789abcdef more"})
    void anythingElseIsNoCode(String text) {
        assertEquals(Optional.empty(), ReplyCode.read(text));
    }
}
