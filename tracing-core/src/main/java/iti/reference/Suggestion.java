package iti.reference;

/**
 * Something that what is being typed may become.
 *
 * @param code   identity in the reference
 * @param text   what the field gets
 * @param detail what tells it from others, for example the maker's State or a calibre's other names; may be empty
 */
public record Suggestion(String code, String text, String detail, Confidence confidence) {
}
