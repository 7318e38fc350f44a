package iti.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("ITI-12")
class RegisterKindTest {

    @ParameterizedTest
    @EnumSource(RegisterKind.class)
    void manufactureIsKeptThirtyYearsAndEverythingElseTwenty(RegisterKind kind) {
        assertEquals(kind == RegisterKind.MANUFACTURE ? 30 : 20, kind.retentionYears());
    }

    @ParameterizedTest
    @CsvSource({"MANUFACTURE, 1996-07-01, true", "MANUFACTURE, 1996-06-30, false", "IMPORT, 2006-07-01, true", "IMPORT, 2006-06-30, false",
        "EXPORT, 2008-02-29, true", "LICENCE, 1996-07-01, false"})
    void aRecordMustStillExistToTheLastDay(RegisterKind kind, LocalDate event, boolean must) {
        assertEquals(must, kind.mustStillExist(event, LocalDate.parse("2026-07-01")));
    }
}
