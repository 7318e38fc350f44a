package iti.web.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import iti.message.MessageBody;
import iti.message.TracingMessage;
import iti.request.SealedDocument;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ITI-20")
class ReceivedAnswerTest {

    private static TracingMessage message(String kind, MessageBody body) {
        return new TracingMessage("1.0", kind, new UUID(1, 2), new UUID(3, 4), "TR-2026-000002-B", null, null, Instant.EPOCH, "ROUTINE", "H1", "en", null,
                new TracingMessage.Sequence(1, 2), null, null, body);
    }

    @Test
    void aDuplicateNamesTheRequestAtWhichTheWeaponIsTraced() {
        ReceivedAnswer duplicate = ReceivedAnswer.of(new Received(), message("DUPLICATE", new MessageBody.Duplicate("TR-2026-000001-A", "The same frame.")), null);
        assertEquals("TR-2026-000001-A", duplicate.earlier());
        assertEquals("The same frame.", duplicate.body().remarks());
        assertNull(ReceivedAnswer.of(new Received(), message("MISROUTED", new MessageBody.Misrouted("Not ours.", "XC")), null).earlier());
    }

    /** A document of another State. */
    private static final class Received extends SealedDocument {
        @Override
        public String from() {
            return "XB";
        }
    }
}
