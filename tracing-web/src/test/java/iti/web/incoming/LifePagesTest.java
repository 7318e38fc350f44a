package iti.web.incoming;

import static org.junit.jupiter.api.Assertions.assertFalse;

import iti.firearm.SerialNumber;
import iti.register.FirearmLife;
import iti.register.RecordDuty;
import iti.register.Register;
import iti.register.RegisterKind;
import iti.register.RegisterRecord;
import iti.web.frame.RenderedViews;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of a registered weapon, and what should be on record when none is found, as the officer who answers sees them. */
@Tag("ITI-12")
class LifePagesTest {

    /** What templates read of a request. */
    public record Asked(UUID id, String number, Object handling, long version) {
    }

    /** What templates read of the reader's standing. */
    public record Reader(boolean answers) {
    }

    /** A register that was loaded once. */
    public static final class Kept extends Register {
        @Override
        public RegisterKind kind() {
            return RegisterKind.MANUFACTURE;
        }

        @Override
        public Integer retentionYears() {
            return 30;
        }

        @Override
        public String keeper() {
            return "Arms Registry of Alvoria";
        }

        @Override
        public String legalBasis() {
            return "Arms Act";
        }

        @Override
        public Instant updatedAt() {
            return Instant.EPOCH;
        }
    }

    /** One record. */
    public static final class Made extends RegisterRecord {
        @Override
        public long id() {
            return 17;
        }

        @Override
        public RegisterKind register() {
            return RegisterKind.MANUFACTURE;
        }

        @Override
        public SerialNumber serial() {
            return new SerialNumber("K0417BS8");
        }

        @Override
        public String maker() {
            return "Norrholt";
        }

        @Override
        public LocalDate eventDate() {
            return LocalDate.of(2014, 5, 6);
        }
    }

    @Test
    void theLifeNamesEachRegisterItsKeeperItsLawItsAgeAndWhatDoesNotFit() {
        String page = render("content", life(true));
        RenderedViews.says(page, "6 May 2014", "Arms Registry of Alvoria", "Arms Act", "last loaded 1 Jan 1970", "It had been exported", "/life/17/holder/17", "Take this life into the answer",
                "does not hold together");
        assertFalse(page.contains("Ilse Quorn"), "nobody is named before somebody asks");
        Map<String, Object> read = life(true);
        read.put("holderOf", 17L);
        read.put("holder", "Ilse Quorn");
        RenderedViews.says(render("content", read), "Ilse Quorn");
    }

    @Test
    void whoMayNotReadPersonsIsNotOfferedIt() {
        assertFalse(render("content", life(false)).contains("/holder/"));
    }

    @Test
    void whereNothingIsFoundTheFittingAnswerIsOffered() {
        RenderedViews.says(render("none(${request}, ${standing}, ${duties}, ${line})", duties(RecordDuty.Standing.MUST_EXIST)), "no record though it should exist", "/life/none/MANUFACTURE", "30 years");
        RenderedViews.says(render("none(${request}, ${standing}, ${duties}, ${line})", duties(RecordDuty.Standing.RETENTION_OVER)), "Answer: retention is over");
        assertFalse(render("none(${request}, ${standing}, ${duties}, ${line})", duties(RecordDuty.Standing.MAY_BE_GONE)).contains("/life/none/"));
    }

    private static Map<String, Object> life(boolean readsHolders) {
        Map<String, Object> model = model();
        model.putAll(Map.of("life", new FirearmLife(List.of(new FirearmLife.Link(new Made(), List.of(FirearmLife.Doubt.AFTER_EXPORT)))), "latest", 17L,
                "kept", Map.of(RegisterKind.MANUFACTURE, new Kept()), "readsHolders", readsHolders));
        model.put("holderOf", null);
        model.put("holder", null);
        return model;
    }

    private static Map<String, Object> duties(RecordDuty.Standing standing) {
        Map<String, Object> model = model();
        model.put("duties", List.of(new RecordDuty(new Kept(), standing)));
        return model;
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("request", new Asked(new UUID(1, 2), "TR-1", null, 3));
        model.put("standing", new Reader(true));
        model.put("line", null);
        return model;
    }

    private static String render(String fragment, Map<String, Object> model) {
        return RenderedViews.render("<th:block th:replace=\"~{life.html :: " + fragment + "}\"/>", model);
    }
}
