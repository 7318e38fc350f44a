package iti.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import iti.register.ColumnMapping;
import iti.register.DateForm;
import iti.register.ImportPhase;
import iti.register.ImportReport.Fault;
import iti.register.ImportReport.RefusedRow;
import iti.register.ImportRun;
import iti.register.ImportState;
import iti.register.ImportTally;
import iti.register.RecordColumn;
import iti.register.RegisterKind;
import iti.register.source.SourceFormat;
import iti.register.source.TextForm;
import iti.web.form.Form;
import iti.web.frame.RenderedViews;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of an import says at each of its states what it should. */
@Tag("ITI-11")
class ImportPagesTest {

    private static final List<String> HEADINGS = List.of("Serial No", "Manufacturer", "<blink>");

    @ParameterizedTest
    @EnumSource(ImportState.class)
    void everyStateHasItsPage(ImportState state) {
        String page = render(new Run(state));
        assertEquals(!state.over(), page.contains("Give it up"), page);
        assertEquals(state == ImportState.CHECKED, page.contains("Load 990"), page);
        assertEquals(state.working(), page.contains("Look again") && page.contains("<progress"), page);
        assertEquals(state == ImportState.RECEIVED || state == ImportState.CHECKED, page.contains("name=\"columns.SERIAL\""), page);
        assertFalse(page.contains("<blink>"), "a heading of a file is no markup");
        assertFalse(page.contains("??"), page);
    }

    @Test
    void aRunningImportTellsItsRateAndWhatIsLeft() {
        RenderedViews.says(render(new Run(ImportState.LOADING)), "500", "50 a second", "About 2 minutes left", "?watch=true", "Rows are read");
    }

    @Test
    void aFileThatBreaksSaysWhere() {
        RenderedViews.says(render(new Run(ImportState.FAILED)), "cannot be read from row 501 on");
    }

    @Test
    void faultsAreCountedAndTheRefusedRowsCanBeTaken() {
        RenderedViews.says(render(new Run(ImportState.CHECKED)), "10 have to be refused", "/refused", "is held as a number", "is not a date", "Look at this:");
    }

    private static String render(ImportRun run) {
        Form form = Form.blank().with("columns.SERIAL", "Serial No").with("charset", "UTF-8").with("separator", "comma");
        Map<String, Object> model = new HashMap<>(Map.of("run", run, "form", form, "watch", false, "decides", !run.state().working() && !run.state().over(),
                "faults", List.of(new Tally(ImportTally.Kind.FAULT, "event_date", "noDate")), "warnings", List.of(new Tally(ImportTally.Kind.WARNING, "serial", "numberSerial")),
                "refused", List.of(new RefusedRow(7, List.of(new Fault("event_date", "noDate")))), "beginning", List.of(List.of("0471", "Norrholt", "x")),
                "columns", RecordColumn.values(), "kinds", RegisterKind.values()));
        model.putAll(Map.of("dateForms", DateForm.values(), "sources", List.of("Norrholt"), "charsets", List.of("UTF-8"), "separators", List.of("comma", "tab"), "remaining", "2 minutes"));
        model.put("done", null);
        return RenderedViews.content("import.html", model);
    }

    /** Seen by templates, which read public classes only. */
    public static final class Tally extends ImportTally {
        private final Kind kind;
        private final String column;
        private final String code;

        Tally(Kind kind, String column, String code) {
            this.kind = kind;
            this.column = column;
            this.code = code;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public String column() {
            return column;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public long rows() {
            return 10;
        }
    }

    /** Half way through a thousand rows. */
    public static final class Run extends ImportRun {
        private final ImportState state;

        Run(ImportState state) {
            this.state = state;
        }

        @Override
        public UUID id() {
            return new UUID(7, 7);
        }

        @Override
        public String fileName() {
            return "records.csv";
        }

        @Override
        public SourceFormat format() {
            return SourceFormat.CSV;
        }

        @Override
        public TextForm form() {
            return new TextForm(StandardCharsets.UTF_8, ',');
        }

        @Override
        public List<String> headings() {
            return HEADINGS;
        }

        @Override
        public ColumnMapping mapping() {
            return ColumnMapping.proposed(HEADINGS);
        }

        @Override
        public ImportState state() {
            return state;
        }

        @Override
        public ImportPhase phase() {
            return state.working() ? ImportPhase.ROWS : null;
        }

        @Override
        public long rowsRead() {
            return 500;
        }

        @Override
        public long rowsPerSecond() {
            return 50;
        }

        @Override
        public Integer percent() {
            return 50;
        }

        @Override
        public long loaded() {
            return 990;
        }

        @Override
        public long refused() {
            return 10;
        }

        @Override
        public String failure() {
            return state == ImportState.FAILED ? "csvBroken" : null;
        }

        @Override
        public Long failureRow() {
            return state == ImportState.FAILED ? 501L : null;
        }

        @Override
        public Instant receivedAt() {
            return Instant.EPOCH;
        }

        @Override
        public String receivedByName() {
            return "Ida Custodian";
        }

        @Override
        public boolean faultsKept() {
            return true;
        }
    }
}
