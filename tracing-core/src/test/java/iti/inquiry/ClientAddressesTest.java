package iti.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose guesses are counted together. */
class ClientAddressesTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "2001:db8:7:9::1, 2001:db8:7:9::/64", "2001:db8:7:9:1:2:3:4, 2001:db8:7:9::/64", "2001:db8::1, 2001:db8::/64"})
    void oneHolderOfAnAddressIsOneGuesser(String address, String network) {
        assertEquals(network, ClientAddresses.network(address));
    }

    @Test
    void aForwardedAddressCountsOnlyBehindAProxy() {
        assertEquals("10.0.0.1", new ClientAddresses(false).of("10.0.0.1", "203.0.113.5"));
        assertEquals("203.0.113.5", new ClientAddresses(true).of("10.0.0.1", "1.2.3.4, 203.0.113.5"), "the last one is the proxy's, the others anybody's");
        assertEquals("10.0.0.1", new ClientAddresses(true).of("10.0.0.1", "1.2.3.4, <script>"));
        assertEquals("10.0.0.1", new ClientAddresses(true).of("10.0.0.1", null));
    }
}
