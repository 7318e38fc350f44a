package iti.web.casefile;

import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.UseRestrictions;
import iti.message.TracingMessage.Withheld;
import iti.request.SealedDocument;
import java.util.List;

/**
 * An answer as it came.
 *
 * @param state who answered
 */
public record ReceivedAnswer(SealedDocument document, ResponseBody body, String state) {

    /** What is not released, each with its ground. */
    public List<Part> withheld() {
        return body.withheld() == null ? List.of() : body.withheld().stream().map(ReceivedAnswer::part).toList();
    }

    /** Grounds of ITI 22 that are given. */
    public List<String> grounds() {
        return body.grounds() == null ? List.of() : body.grounds();
    }

    /** ITI 15; null when the answer sets none. */
    public UseRestrictions restrictions() {
        return body.restrictions();
    }

    private static Part part(Withheld withheld) {
        return new Part("part." + withheld.field().replaceAll("\\.\\d+(?=\\.|$)", ""), withheld.field(), withheld.ground());
    }

    /**
     * A part that is not released.
     *
     * @param key   key of the words for it
     * @param field as the answer names it, for parts that we have no words for
     */
    public record Part(String key, String field, String ground) {
    }
}
