package iti.message;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data of a received document that would bring a JSON reader down are told as not of the contract. */
class HostileDataTest {

    private final Contract contract = new Contract();

    @ParameterizedTest
    @MethodSource("data")
    void isRefused(String data) {
        assertThrows(Contract.NotOfContract.class, () -> contract.read(data.getBytes(StandardCharsets.UTF_8)));
    }

    static String[] data() {
        return new String[] {"", "null", "[]", "{", "{} {}", "{\"a\":1,\"a\":2}", "[".repeat(100_000), "{\"a\":".repeat(5000) + "1" + "}".repeat(5000),
            "{\"a\":" + "9".repeat(5000) + "}", "{\"a\":1e999999999}", "{\"a\":1e9999999999}", "{\"a\":\"\\ud800\"}", "\uFEFF{}", "{\"contract\":\"1.0\"}"};
    }
}
