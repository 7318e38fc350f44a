package iti.web.inbox;

import iti.exchange.Incoming;
import iti.request.TracingRequest;
import iti.web.request.RequestRows;

/**
 * One file in the list of what came in.
 *
 * @param kind    name of the kind of message, or null when the file was kept apart
 * @param request the request it belongs to, when the reader may see it, else null
 */
public record InboxRow(Incoming file, String kind, TracingRequest request) {

    /** Shape and colour of what became of it. */
    public String look() {
        return switch (file.state()) {
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
