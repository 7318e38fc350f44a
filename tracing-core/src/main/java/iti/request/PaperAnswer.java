package iti.request;

import iti.paper.PaperOutcome;
import iti.problem.Issues;

/**
 * What an officer reads on a reply page, field by field as the page has them; null where the page says nothing (ITI 18 to 23). It is the officer's note: the
 * other State has signed nothing of it.
 *
 * @param outcome         the box that is ticked; null when none is, or it cannot be told which
 * @param lastLegalHolder as written
 * @param chain           what is written of the supply chain
 * @param nextState       ISO 3166-1 alpha-2 of the State that is named next
 * @param ground          ground and reason of a delay or a refusal
 * @param restrictions    limits on use (ITI 15)
 * @param ownReference    the other State's reference
 * @param signer          who signed the paper by hand, and when
 * @param remark          anything else that is written there
 */
public record PaperAnswer(PaperOutcome outcome, String lastLegalHolder, String chain, String nextState, String ground, String restrictions, String ownReference, String signer,
                          String remark) {

    /** All that is wrong or lacking. */
    Issues issues() {
        return new Issues().demand(outcome != null || remark != null && !remark.isBlank(), "paper.outcome", "paperOutcome").limit(lastLegalHolder, 400, "paper.lastLegalHolder")
                .limit(chain, 2000, "paper.chain").demand(nextState == null || nextState.matches("[A-Z]{2}"), "paper.nextState", "stateCode").limit(ground, 2000, "paper.ground")
                .limit(restrictions, 2000, "paper.restrictions").limit(ownReference, 120, "paper.ownReference").limit(signer, 200, "paper.signer").limit(remark, 2000, "paper.remark");
    }
}
