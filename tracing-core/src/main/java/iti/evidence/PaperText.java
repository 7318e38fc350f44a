package iti.evidence;

import iti.request.PaperAnswer;
import iti.request.PaperReply;
import iti.request.TracingRequest;

/** A reply on paper in words, for a reader who must not take it for a signed message. */
final class PaperText {

    private PaperText() {
    }

    static String shows(TracingRequest request, PaperReply reply) {
        return "Reply on paper to request " + request.number() + ", said to come from State " + request.counterpart() + ", NOT signed by it. Filed here on " + reply.filedAt() + ". "
                + code(reply.code());
    }

    private static String code(PaperReply.Code code) {
        return switch (code) {
            case CURRENT -> "Its code is that of the request as it stands.";
            case EARLIER_VERSION -> "Its code is that of the request before it was corrected.";
            case NO_VERSION -> "Its code names the request, but no version of it that was sent.";
            case NONE -> "No code was read on it; a person said to which request it belongs.";
        };
    }

    /** The note of the officer with the digest of what it was typed from. */
    static String of(TracingRequest request, PaperReply reply) {
        StringBuilder text = new StringBuilder(shows(request, reply)).append("\nSHA-256 ").append(reply.sha256()).append("\nFiled by user:").append(reply.filedBy()).append("\n\n");
        PaperAnswer answer = reply.answer();
        if (answer == null) {
            return text.append("Nobody has typed what it says.\n").toString();
        }
        text.append("Typed by user:").append(reply.typedBy()).append(" on ").append(reply.typedAt()).append(", from paper, not signed by the other State:\n");
        line(text, "Outcome", answer.outcome() == null ? null : answer.outcome().name());
        line(text, "Last lawful holder", answer.lastLegalHolder());
        line(text, "Supply chain", answer.chain());
        line(text, "Next State to ask", answer.nextState());
        line(text, "Ground and reason", answer.ground());
        line(text, "Limits on use", answer.restrictions());
        line(text, "Reference of the other State", answer.ownReference());
        line(text, "Signed by hand by", answer.signer());
        line(text, "Remark", answer.remark());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }
}
