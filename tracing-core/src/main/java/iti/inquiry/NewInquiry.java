package iti.inquiry;

import iti.problem.Issues;

/**
 * What is to be asked of whom.
 *
 * @param way  how; null means by link
 * @param line the line of a schedule that is asked about; null for a request about one weapon
 */
public record NewInquiry(HolderKind holderKind, String holderName, String question, AskingWay way, Integer line) {

    Issues issues() {
        return new Issues().demand(holderKind != null, "inquiry.holderKind", "required").demandText(holderName, "inquiry.holderName")
                .limit(holderName, 160, "inquiry.holderName").demandText(question, "inquiry.question").limit(question, 2000, "inquiry.question");
    }

    AskingWay chosen() {
        return way == null ? AskingWay.LINK : way;
    }
}
