package iti.web.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.firearm.FirearmDescription;
import iti.firearm.SerialNumber;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.register.RegisterKind;
import iti.register.RegisterRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What records say becomes links of the chain in the State that keeps the record. */
@Tag("ITI-20")
class AnswerDraftTest {

    private static final ResponseBody EMPTY = new ResponseBody(null, null, List.of(), null, null, null, List.of(), null, null, null, List.of(), null, null, null);
    private static final FirearmDescription ASKED = new FirearmDescription(null, "Veska", "VP9", null, null, null, null, null, List.of(), null);

    @Test
    void importsAndExportsHappenedHereThoughTheirRecordsNameTheOtherState() {
        ResponseBody draft = AnswerDraft.with(EMPTY, List.of(new Recorded(RegisterKind.IMPORT, "XB"), new Recorded(RegisterKind.TRANSFER, "XC"), new Recorded(RegisterKind.EXPORT, "XD")),
                Map.of(), "XC", ASKED);
        assertEquals(List.of("XC", "XC", "XC"), draft.segments().stream().map(SupplyChainSegment::state).toList());
        assertEquals("XD", draft.nextState());
    }

    private static final class Recorded extends RegisterRecord {

        private final RegisterKind register;
        private final String state;

        Recorded(RegisterKind register, String state) {
            this.register = register;
            this.state = state;
        }

        @Override
        public RegisterKind register() {
            return register;
        }

        @Override
        public String state() {
            return state;
        }

        @Override
        public String maker() {
            return "Veska";
        }

        @Override
        public SerialNumber serial() {
            return new SerialNumber("20-TU 35729");
        }
    }
}
