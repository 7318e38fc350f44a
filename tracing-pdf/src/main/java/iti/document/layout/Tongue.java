package iti.document.layout;

/** A language of a document: its BCP 47 tag and the direction of its script. */
public record Tongue(String tag, boolean rightToLeft) {
}
