package iti.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemDocumentTest {

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void everyKindHasATypeATitleAndAStatus(ProblemKind kind) {
        JsonObject json = ProblemDocument.of(Problem.of(kind), false, "").json();
        assertTrue(json.getString("type").matches("urn:iti:problem:[a-z-]+"));
        assertFalse(json.getString("title").isBlank());
        assertFalse(json.getString("detail").isBlank());
        assertTrue(json.getInt("status") >= 400 && json.getInt("status") < 500);
        assertTrue(json.getString("instance").startsWith("urn:uuid:"));
    }

    @Test
    void issuesHavePointersAndSentencesWithTheirArguments() {
        Problem problem = Problem.invalid(List.of(new Issue("firearm.markings.0.text", "tooLong", Map.of("max", "80")), Issue.required("recovery.date")));
        var errors = ProblemDocument.of(problem, false, "firearm").json().getJsonArray("errors");
        assertEquals("/markings/0/text", errors.getJsonObject(0).getString("pointer"));
        assertEquals("tooLong", errors.getJsonObject(0).getString("code"));
        assertTrue(errors.getJsonObject(0).getString("detail").contains("80"));
        assertEquals("/recovery/date", errors.getJsonObject(1).getString("pointer"));
    }

    @Test
    void aStepThatIsNotPermittedNamesStepStatusAndParagraphs() {
        Problem problem = Problem.of(ProblemKind.STEP_NOT_PERMITTED, Map.of("step", "ISSUE", "status", "DRAFT", "paragraphs", "16, 17"));
        JsonObject json = ProblemDocument.of(problem, false, "").json();
        assertEquals(409, json.getInt("status"));
        assertEquals(Map.of("step", "ISSUE", "status", "DRAFT", "paragraphs", "16, 17"),
                Map.of("step", json.getJsonObject("details").getString("step"), "status", json.getJsonObject("details").getString("status"),
                        "paragraphs", json.getJsonObject("details").getString("paragraphs")));
    }

    @Test
    void aVersionThatIsOverIs412OnlyWhenOneWasNamed() {
        Problem changed = Problem.of(ProblemKind.CHANGED_MEANWHILE);
        assertEquals(412, ProblemDocument.of(changed, true, "").status());
        assertEquals(409, ProblemDocument.of(changed, false, "").status());
    }

    @Test
    void pointersAreEscaped() {
        assertEquals("/a~1b~0c", ProblemDocument.unreadable(List.of(Issue.of("a/b~c", "unknownMember"))).json().getJsonArray("errors").getJsonObject(0).getString("pointer"));
    }
}
