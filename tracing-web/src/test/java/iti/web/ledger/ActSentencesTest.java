package iti.web.ledger;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import iti.ledger.LedgerAct;
import iti.web.frame.PageTexts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An act without a sentence would make every page of the ledger that shows it fail. */
class ActSentencesTest {

    @ParameterizedTest
    @EnumSource(LedgerAct.class)
    void everyActHasASentence(LedgerAct act) {
        assertNotNull(PageTexts.text(Locale.ENGLISH, "act." + act));
    }
}
