package iti.web.casefile;

import iti.message.MessageBody;
import iti.message.TracingMessage;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.Withheld;
import iti.request.AnswerUse;
import iti.request.SealedDocument;
import java.util.List;

/**
 * An answer as it came.
 *
 * @param state     who answered
 * @param use       what may be done with it (ITI 15)
 * @param corrected what was corrected, in its words; null when it stands as first sent
 * @param earlier   number of the request at which the weapon is traced already; null when it is no duplicate
 */
public record ReceivedAnswer(SealedDocument document, ResponseBody body, String state, AnswerUse use, String corrected, String earlier) {

    static ReceivedAnswer of(SealedDocument document, TracingMessage message, AnswerUse use) {
        return new ReceivedAnswer(document, message.response(), document.from(), use, message.body() instanceof MessageBody.Correction c ? c.explanation() : null,
                message.body() instanceof MessageBody.Duplicate d ? d.earlier() : null);
    }

    /** What is not released, each with its ground. Parts of one line of a schedule are told with its weapon. */
    public List<Part> withheld() {
        return body.withheld() == null ? List.of() : body.withheld().stream().filter(w -> !w.field().startsWith("lines.")).map(ReceivedAnswer::part).toList();
    }

    /** Grounds of ITI 22 that are given. */
    public List<String> grounds() {
        return body.grounds() == null ? List.of() : body.grounds();
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
