package iti.web.request;

import iti.request.Pending;
import iti.request.TracingRequest;
import java.time.LocalDate;

/**
 * One request in a list.
 *
 * @param address path of its page
 * @param step    what waits on the reader, or null
 * @param kind    kind of its status: shape and colour
 * @param key     key of the words of its status
 * @param days    the number in those words
 * @param due     day of the working target that runs, or null
 * @param waiting days since the clock began, or since the draft
 * @param pending what waits beside the status
 */
public record RequestRow(TracingRequest request, String address, NextStep step, String kind, String key, int days, LocalDate due, long waiting, Pending pending) {
}
