package iti.web.inbox;

import iti.exchange.Incoming;
import iti.request.TracingRequest;
import iti.web.request.RequestRows;

/**
 * One file in the list of what came in.
 *
 * @param state   what became of it by now; a file that came early is placed once it fits
 * @param kind    name of the kind of message, or null when the file was kept apart
 * @param request the request it belongs to, when the reader may see it, else null
 */
public record InboxRow(Incoming file, Incoming.State state, String kind, TracingRequest request) {

    /** Shape and colour of what became of it. */
    public String look() {
        return switch (state) {
            case PLACED -> "done";
            case CROSSED -> "held";
            case QUARANTINED -> "no";
        };
    }

    /** Path of the page of the request. */
    public String address() {
        return RequestRows.address(request);
    }
}
