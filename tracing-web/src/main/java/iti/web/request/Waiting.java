package iti.web.request;

import iti.request.SealedDocument;

/**
 * A document that was certified and has not left (ITI 25), as a page shows it to those who release it.
 *
 * @param signer   name of who certified it
 * @param own      whether the reader did, and so may not approve it
 * @param words    what it says in the officer's own words, or null
 * @param decision for a decision on consent: the decision, else null
 * @param late     whether the request has moved on, so that it can no longer leave and has to be returned
 */
public record Waiting(SealedDocument document, String signer, boolean own, String words, String decision, boolean late) {
}
