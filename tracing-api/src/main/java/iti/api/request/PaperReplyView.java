package iti.api.request;

import iti.paper.ScanKind;
import iti.request.PaperAnswer;
import iti.request.PaperReply;
import java.time.Instant;
import java.util.UUID;

/**
 * A reply on paper as the interface shows it. No other State signed anything of it.
 *
 * @param number which reply on paper to its request it is, from 1
 * @param sha256 of the file as it came
 * @param size   in bytes
 * @param answer what an officer typed from it; absent before
 */
public record PaperReplyView(UUID id, UUID request, int number, ScanKind medium, String sha256, int size, PaperReply.Code code, UUID filedBy, Instant filedAt, PaperAnswer answer,
                             UUID typedBy, Instant typedAt, long version) {

    static PaperReplyView of(PaperReply p) {
        return new PaperReplyView(p.id(), p.request(), p.number(), p.medium(), p.sha256(), p.size(), p.code(), p.filedBy(), p.filedAt(), p.answer(), p.typedBy(), p.typedAt(), p.version());
    }
}
