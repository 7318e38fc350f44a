package iti.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of RFC 8785. */
class CanonicalJsonTest {

    private static String canonical(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return CanonicalJson.text(reader.readValue());
        }
    }

    @Test
    void writesTheExampleOfTheStandard() {
        String input = """
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}""";
        assertEquals("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}", canonical(input));
    }

    @Test
    void sortsMembersByUtf16Units() {
        String input = "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";
        assertEquals("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}", canonical(input));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "1.0, 1", "9007199254740993, 9007199254740992", "1e21, 1e+21", "123456789012345680000, 123456789012345680000", "1e-6, 0.000001",
            "1e-7, 1e-7", "-1.5, -1.5", "5e-324, 5e-324"})
    void writesNumbersAsEcmaScriptDoes(String input, String expected) {
        assertEquals(expected, CanonicalJson.number(new BigDecimal(input)));
    }

    @Test
    void writesEmptyThings() {
        assertEquals("{\"a\":[],\"b\":{}}", canonical("{ \"b\" : { } , \"a\" : [ ] }"));
    }
}
