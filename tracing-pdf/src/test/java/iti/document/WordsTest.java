package iti.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.FailureReason;
import iti.casefile.HandlingCode;
import iti.casefile.RecoveryKind;
import iti.directory.RequesterKind;
import iti.document.layout.Isolate;
import iti.document.layout.Style;
import iti.firearm.Action;
import iti.firearm.Component;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.MarkingStatus;
import iti.firearm.RestorationMethod;
import iti.inquiry.HolderKind;
import iti.message.CodeNames;
import iti.message.DocumentLanguage;
import iti.message.MessageKind;
import iti.photo.PhotoSubject;
import iti.request.Completeness;
import iti.request.ConsentPurpose;
import iti.request.IllicitGround;
import iti.request.InformationItem;
import iti.request.InformationWanted;
import iti.request.IntendedUse;
import iti.request.Outcome;
import iti.request.Priority;
import iti.request.RestrictionGround;
import iti.request.SegmentEvent;
import iti.request.WithdrawalReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** The words of the pages are complete in each language, and two languages say the same things. */
class WordsTest {

    private static final Pattern VALUE = Pattern.compile("%[sd]");
    private static final List<Class<? extends Enum<?>>> PRINTED = List.of(FirearmType.class, Action.class, ManufactureMode.class, MarkKind.class, Component.class,
            MarkingStatus.class, RestorationMethod.class, RecoveryKind.class, RequesterKind.class, HandlingCode.class, IllicitGround.class, IntendedUse.class,
            InformationWanted.class, Priority.class, Completeness.class, RestrictionGround.class, Outcome.class, FailureReason.class, InformationItem.class,
            SegmentEvent.class, MessageKind.class, ConsentPurpose.class, WithdrawalReason.class, HolderKind.class, PhotoSubject.class);

    @ParameterizedTest
    @EnumSource(value = DocumentLanguage.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void everyLabelIsThereWithItsValuesInOrder(DocumentLanguage language) throws IOException {
        Properties english = labels("");
        Properties other = labels("_" + language.tag());
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertFalse(other.getProperty(key).isBlank() && !key.equals("comma"), key);
            assertEquals(values(english.getProperty(key)), values(other.getProperty(key)), language + " " + key);
        }
        assertEquals(12, other.getProperty("months").split(" ").length);
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void everyPrintedCodeHasAName(DocumentLanguage language) {
        CodeNames english = new CodeNames(DocumentLanguage.EN.locale());
        CodeNames names = new CodeNames(language.locale());
        List<String> lacking = new ArrayList<>();
        for (Class<? extends Enum<?>> list : PRINTED) {
            for (Enum<?> code : list.getEnumConstants()) {
                String name = names.name(code);
                boolean latin = name.codePoints().filter(Character::isLetter).allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
                boolean foreign = List.of(DocumentLanguage.AR, DocumentLanguage.ZH, DocumentLanguage.RU).contains(language);
                if (name.equals(code.name()) || foreign && latin || language == DocumentLanguage.EN && !name.equals(english.name(code))) {
                    lacking.add(list.getSimpleName() + "." + code.name());
                }
            }
        }
        assertEquals(List.of(), lacking);
    }

    @Test
    void freeTextStandsOnceAndCodesTwice() {
        Words words = new Words(DocumentLanguage.EN, DocumentLanguage.FR);
        assertEquals("Sub-machine gun", words.code("FirearmType", "SMG").first());
        assertEquals("Mitraillette", words.code("FirearmType", "SMG").second());
        assertEquals("A_NEW_CODE", words.code("FirearmType", "A_NEW_CODE").first(), "a code that we do not know as it came");
        assertEquals(1, words.code("FirearmType", "A_NEW_CODE").runs(Style.BODY).size());
        assertEquals("from Norvik Arms", words.get("chainFrom", Phrase.free("Norvik Arms")).first());
        assertEquals("de \u2026", words.get("chainFrom", Phrase.free("Norvik Arms")).second());
        assertNull(words.stated("Norvik Arms").second());
    }

    @Test
    void oneLanguageTwiceIsOne() {
        assertNull(new Words(DocumentLanguage.FR, DocumentLanguage.FR).get("yes").second());
    }

    @Test
    void datesAreWordsInOneLanguageAndFiguresInTwo() {
        Instant at = Instant.parse("2026-11-05T09:04:59Z");
        assertEquals("5 Nov 2026, 09:04 UTC", new Words(DocumentLanguage.EN, null).instant(at).first());
        assertEquals("2026年11月5日 09:04 UTC", new Words(DocumentLanguage.ZH, null).instant(at).first());
        assertEquals("5 \u043D\u043E\u044F\u0431. 2026", new Words(DocumentLanguage.RU, null).date("2026-11-05").first());
        assertEquals("2026-11-05 09:04 UTC", new Words(DocumentLanguage.AR, DocumentLanguage.EN).instant(at).first());
        assertEquals("next week", new Words(DocumentLanguage.EN, null).date("next week").first());
    }

    @Test
    void textFromOutsideCannotBringOurMarks() {
        String foreign = "A\uFDD0B\uFDD1C";
        assertEquals("A\uFFFDB\uFFFDC", Phrase.free(foreign).first());
        assertEquals("A\uFFFDB\uFFFDC", Isolate.without(new Words(DocumentLanguage.AR, null).line(foreign).first()));
        assertTrue(new Words(DocumentLanguage.AR, null).get("chainFrom", foreign).first().contains("A\uFFFDB\uFFFDC"));
    }

    private static Properties labels(String suffix) throws IOException {
        Properties labels = new Properties();
        try (InputStreamReader in = new InputStreamReader(WordsTest.class.getResourceAsStream("/iti/document/labels" + suffix + ".properties"), StandardCharsets.UTF_8)) {
            labels.load(in);
        }
        return labels;
    }

    private static List<String> values(String text) {
        return VALUE.matcher(text).results().map(r -> r.group()).toList();
    }
}
