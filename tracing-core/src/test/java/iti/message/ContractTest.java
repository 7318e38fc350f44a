package iti.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.LedgerCheckpoint;
import iti.message.TracingMessage.Party;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.Signers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    private static final Instant AT = Instant.parse("2026-11-20T09:14:00Z");
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final Contract contract = new Contract();

    private static TracingMessage response() {
        Party xa = new Party("XA", "Alvoria", "National Tracing Centre", "Office", null, null);
        Party xb = new Party("XB", "Brenmark", "Firearms Bureau", null, null, null);
        return new TracingMessage("1.0", "RESPONSE", new UUID(1, 2), new UUID(3, 4), "TR-2026-000123-C", xb, xa, AT, "ROUTINE", "H1", "en",
                new Answered(new UUID(5, 6), DIGEST), new TracingMessage.Sequence(1, 2), new LedgerCheckpoint("XB/1", 4, DIGEST, AT), new Signers("A. Officer", "Office"),
                new ResponseBody("FULL", "NOT_OUR_MANUFACTURE", List.of(), null, null, null, List.of(), null, "XC", null, List.of(), null, null, null));
    }

    private String json() {
        return new String(contract.write(response()), StandardCharsets.UTF_8);
    }

    private TracingMessage read(String json) throws Contract.NotOfContract {
        return contract.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private String changed(String from, String to) {
        String changed = json().replace(from, to);
        assertTrue(!changed.equals(json()), "the test changes something");
        return changed;
    }

    @Test
    void readsBackWhatItWrote() throws Contract.NotOfContract {
        byte[] written = contract.write(response());
        assertEquals(response(), contract.read(written));
        assertArrayEquals(written, contract.write(contract.read(written)));
        assertEquals(response(), contract.readAgain(written));
    }

    @Test
    void acceptsUnknownMembersAndCodes() throws Contract.NotOfContract {
        TracingMessage read = read(changed("\"outcome\":\"NOT_OUR_MANUFACTURE\"", "\"outcome\":\"A_CODE_OF_1_7\",\"new\":{\"deep\":[1]}"));
        assertEquals("A_CODE_OF_1_7", read.response().outcome());
        assertEquals("1.7", read(changed("\"contract\":\"1.0\"", "\"contract\":\"1.7\"")).contract());
    }

    @Test
    void refusesAMemberThatComesTwice() {
        assertThrows(Contract.NotOfContract.class, () -> read(changed("\"nextState\":\"XC\"", "\"nextState\":\"XC\",\"nextState\":\"XD\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"contract\":\"1.0\"|\"contract\":\"2.0\"|/contract",
        "\"entries\":4|\"entries\":\"4\"|/ledger/entries",
        "\"entries\":4|\"entries\":-1|/ledger/entries",
        "\"handling\":\"H1\"|\"handling\":\"very secret\"|/handling",
        "\"nextState\":\"XC\"|\"nextState\":\"Carvane\"|/response/nextState",
        "\"issuedAt\":\"2026-11-20T09:14:00Z\"|\"issuedAt\":\"yesterday\"|/issuedAt",
        "\"kind\":\"RESPONSE\"|\"kind\":\"REQUEST\"|",
        "\"completeness\":\"FULL\"|\"completeness\":\"REFUSED\"|",
        "\"officer\":\"A. Officer\"|\"officer\":\"\"|/signers/officer"
    })
    void refusesWrongTypesAndMissingParts(String from, String to, String pointer) {
        Contract.NotOfContract refusal = assertThrows(Contract.NotOfContract.class, () -> read(changed(from, to)));
        assertTrue(refusal.findings().stream().anyMatch(f -> f.startsWith(pointer == null ? "/" : pointer)), refusal.getMessage());
    }

    @Test
    void refusesADateThatIsNone() {
        assertThrows(Contract.NotOfContract.class, () -> read(changed("\"issuedAt\":\"2026-11-20T09:14:00Z\"", "\"issuedAt\":\"2026-13-45T09:14:00Z\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"kind\":\"REQUEST\"}", "\"text\""})
    void refusesWhatIsNoMessage(String json) {
        assertThrows(Contract.NotOfContract.class, () -> read(json));
    }
}
