package iti.api.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.message.TracingMessage;
import iti.request.RequestContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void readsAValueByItsConstructor() {
        RecoveryEvent event = read("{\"kind\":\"SEIZED\",\"date\":\"2026-11-10\",\"weapons\":2,\"place\":\"Port \\u00c5verno\"}", RecoveryEvent.class);
        assertEquals(RecoveryKind.SEIZED, event.kind());
        assertEquals(LocalDate.of(2026, 11, 10), event.date());
        assertEquals(2, event.weapons());
        assertEquals("Port \u00c5verno", event.place());
        assertNull(event.authority());
    }

    @Test
    void readsNestedValuesAndLists() {
        FirearmDescription weapon = read("{\"make\":\"N\",\"markings\":[{\"kind\":\"SERIAL\",\"text\":\"K[0O]1\"},{\"kind\":\"PROOF\"}]}", FirearmDescription.class);
        assertEquals(List.of(MarkKind.SERIAL, MarkKind.PROOF), weapon.markings().stream().map(m -> m.kind()).toList());
        assertEquals("K[0O]1", weapon.markings().get(0).text());
    }

    @Test
    void absentListsAreEmpty() {
        assertEquals(Set.of(), read("{\"grounds\":null}", RequestContent.class).grounds());
        assertEquals(List.of(), read("{}", FirearmDescription.class).markings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"kind\":}", "{\"kind\":\"SEIZED\",\"kind\":\"FOUND\"}", "{} x", "{}{}", "{}]", "{'kind':1}", "{\"weapons\":01}", "{\"weapons\":NaN}"})
    void refusesWhatIsNoSingleJsonValue(String text) {
        assertEquals(List.of(":json"), findings(text, RecoveryEvent.class));
    }

    @Test
    void refusesAnyDepthWithoutLosingTheStack() {
        assertEquals(List.of(":json"), findings("[".repeat(200_000), RecoveryEvent.class));
        assertEquals(List.of(":json"), findings("{\"place\":" + "[".repeat(40) + "]".repeat(40) + "}", RecoveryEvent.class));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"place\":\"\u00c5\"}".getBytes(StandardCharsets.ISO_8859_1);
        Unreadable refused = assertThrows(Unreadable.class, () -> StrictJson.read(new ByteArrayInputStream(latin), RecoveryEvent.class));
        assertEquals("json", refused.issues().get(0).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[]                              | :wrongType",
        "{\"place\":5}                   | place:wrongType",
        "{\"weapons\":\"2\"}             | weapons:wrongType",
        "{\"weapons\":2.5}               | weapons:number",
        "{\"weapons\":1e30}              | weapons:number",
        "{\"weapons\":99999999999999999} | weapons:number",
        "{\"date\":\"2026-13-01\"}       | date:date",
        "{\"date\":\"+12026-01-01\"}     | date:date",
        "{\"date\":20261101}             | date:wrongType",
        "{\"kind\":\"seized\"}           | kind:unknownCode",
        "{\"colour\":\"red\"}            | colour:unknownMember",
        "{\"place\":\"a\\u0000b\"}       | place:controlCharacter",
        "{\"place\":\"a\\ud800b\"}       | place:controlCharacter"})
    void namesWhatIsWrong(String text, String finding) {
        assertEquals(List.of(finding), findings(text, RecoveryEvent.class));
    }

    @Test
    void namesEverythingAtOnceByItsPath() {
        assertEquals(List.of("make:wrongType", "markings.0.kind:unknownCode", "markings.0.bar:unknownMember", "markings.1:wrongType", "markings.2:wrongType"),
                findings("{\"make\":[],\"markings\":[{\"kind\":\"FOO\",\"bar\":1},\"x\",null]}", FirearmDescription.class));
    }

    @Test
    void truthMustBeSaid() {
        assertEquals(List.of("restrictions.instrumentPurposesOnly:required", "restrictions.noOnwardRelease:wrongType"),
                findings("{\"restrictions\":{\"competentAuthoritiesOnly\":true,\"noOnwardRelease\":\"no\"}}", TracingMessage.ResponseBody.class));
    }

    private static <T> T read(String text, Class<T> type) {
        return StrictJson.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), type);
    }

    private static List<String> findings(String text, Class<?> type) {
        return assertThrows(Unreadable.class, () -> read(text, type)).issues().stream().map(i -> i.field() + ":" + i.code()).toList();
    }
}
