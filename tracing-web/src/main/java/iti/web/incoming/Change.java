package iti.web.incoming;

import iti.request.SealedDocument;

/**
 * Something the other State said that changes what is to be done; shown at the top of the page of the request.
 *
 * @param key      key of its sentences: {@code <key>} says what came and when, {@code <key>.do} what to do about it
 * @param document the message that says it
 * @param reason   key of the reason in words, or null
 * @param words    what the other State writes, or null
 */
public record Change(String key, SealedDocument document, String reason, String words) {
}
