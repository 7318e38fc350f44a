package iti.request;

import iti.problem.Issues;
import java.util.Set;

/**
 * What ITI 17 demands beside the weapon and its recovery. Values may still be missing in a draft.
 *
 * @param urgencyJustification demanded for {@code URGENT}
 * @param grounds              why the weapon is illicit (ITI 6)
 * @param legalJustification   law and article (ITI 17 (a))
 * @param embargo              the measure, demanded for the embargo ground
 * @param uses                 intended use of the information (ITI 17 (c))
 * @param caseNumber           number of the national case, or null
 * @param confidentialityGuaranteed ITI 15; null while nobody has said
 * @param confidentialityReason demanded when it cannot be guaranteed
 * @param domesticCheck        whether own records were searched; null while nobody has said
 */
public record RequestContent(Priority priority, String urgencyJustification,
                             Set<IllicitGround> grounds, String legalJustification, String embargo,
                             Set<IntendedUse> uses, String useDescription, String caseNumber,
                             Boolean confidentialityGuaranteed, String confidentialityReason,
                             Set<InformationWanted> wanted, Boolean domesticCheck, String domesticResult) {

    /** Longest free text, in characters. */
    public static final int LONGEST = 4000;

    public RequestContent {
        grounds = Set.copyOf(grounds);
        uses = Set.copyOf(uses);
        wanted = Set.copyOf(wanted);
    }

    public static RequestContent empty() {
        return new RequestContent(Priority.ROUTINE, null, Set.of(), null, null, Set.of(), null, null, null, null, Set.of(), null, null);
    }

    /** What has a wrong form, even in a draft. */
    public Issues formIssues() {
        return new Issues().limit(urgencyJustification, LONGEST, "request.urgencyJustification")
                .limit(legalJustification, LONGEST, "request.legalJustification").limit(embargo, 400, "request.embargo")
                .limit(useDescription, LONGEST, "request.useDescription").limit(caseNumber, 80, "request.caseNumber")
                .limit(confidentialityReason, LONGEST, "request.confidentialityReason").limit(domesticResult, LONGEST, "request.domesticResult");
    }

    /** What the Instrument still demands, all at once. */
    public Issues missing() {
        Issues issues = formIssues()
                .demandSome(grounds, "request.grounds")
                .demandText(legalJustification, "request.legalJustification")
                .demandSome(uses, "request.uses")
                .demand(confidentialityGuaranteed != null, "request.confidentialityGuaranteed", "required")
                .demand(domesticCheck != null, "request.domesticCheck", "required")
                .demand(priority != null, "request.priority", "required");
        if (priority == Priority.URGENT) {
            issues.demandText(urgencyJustification, "request.urgencyJustification");
        }
        if (grounds.contains(IllicitGround.ILL_B_UNSC_EMBARGO)) {
            issues.demandText(embargo, "request.embargo");
        }
        if (Boolean.FALSE.equals(confidentialityGuaranteed)) {
            issues.demandText(confidentialityReason, "request.confidentialityReason");
        }
        if (domesticCheck != null) {
            issues.demandText(domesticResult, "request.domesticResult");
        }
        return issues;
    }
}
