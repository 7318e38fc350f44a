package iti.web.request;

import iti.request.SealedDocument;

/**
 * A document of a request, as a page lists it.
 *
 * @param supersededBy the correction that stands in its place, or null
 */
public record PaperLine(SealedDocument document, SealedDocument supersededBy) {
}
