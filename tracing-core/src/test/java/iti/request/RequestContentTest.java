package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.problem.Issue;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request still lacks beside the weapon and its recovery. */
class RequestContentTest {

    private static List<String> missing(Set<IllicitGround> grounds, String embargo, Set<IntendedUse> uses, Boolean guaranteed, String reason) {
        return new RequestContent(Priority.ROUTINE, null, grounds, "Firearms Act of Alvoria, s. 12", embargo, uses, null, null, guaranteed, reason, Set.of(), true,
                "Four registers searched.").missing().list().stream().map(Issue::field).toList();
    }

    private static List<String> missing(Set<IllicitGround> grounds, String embargo) {
        return missing(grounds, embargo, Set.of(IntendedUse.CRIMINAL_INVESTIGATION), true, null);
    }

    @ParameterizedTest
    @Tag("ITI-6")
    @EnumSource(value = IllicitGround.class, mode = EnumSource.Mode.EXCLUDE, names = "ILL_B_UNSC_EMBARGO")
    void oneGroundIsEnough(IllicitGround ground) {
        assertEquals(List.of(), missing(Set.of(ground), null));
    }

    @Test
    @Tag("ITI-6")
    @Tag("ITI-16")
    void withoutAGroundThereIsNoRequest() {
        assertEquals(5, IllicitGround.values().length);
        assertEquals(List.of("request.grounds"), missing(Set.of(), null));
    }

    @Test
    @Tag("ITI-6")
    void anEmbargoIsNamed() {
        assertEquals(List.of("request.embargo"), missing(Set.of(IllicitGround.ILL_B_UNSC_EMBARGO), " "));
        assertEquals(List.of(), missing(Set.of(IllicitGround.ILL_B_UNSC_EMBARGO), "Measure of 2019 on Elmaria"));
    }

    @ParameterizedTest
    @Tag("ITI-15")
    @CsvSource({"true, , ''", "false, No law yet, ''", "false, , request.confidentialityReason", ", , request.confidentialityGuaranteed"})
    void whoCannotGuaranteeTheLimitsSaysSoAndWhyWithTheRequest(Boolean guaranteed, String reason, String gap) {
        assertEquals(gap.isEmpty() ? List.of() : List.of(gap),
                missing(Set.of(IllicitGround.ILL_A_LAW_OF_FINDING_STATE), null, Set.of(IntendedUse.PROSECUTION), guaranteed, reason));
    }

    @Test
    @Tag("ITI-17")
    void lawAndIntendedUseAreDemanded() {
        assertEquals(List.of("request.uses"), missing(Set.of(IllicitGround.ILL_C_NOT_MARKED), null, Set.of(), true, null));
        assertEquals(List.of("request.grounds", "request.legalJustification", "request.uses", "request.confidentialityGuaranteed", "request.domesticCheck"),
                RequestContent.empty().missing().list().stream().map(Issue::field).toList());
    }
}
