package iti.document.layout;

import java.time.Instant;

/**
 * Title and origin of a document, for its information dictionary and its XMP metadata.
 *
 * @param language BCP 47 tag of the document
 * @param creator  program and version of the page layout
 */
public record DocumentInformation(String title, String author, String subject, String language, String creator, Instant createdAt) {
}
