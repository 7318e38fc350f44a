package iti.document.layout;

/** Whose words a run of text is: it settles language and direction. */
public enum Voice {
    /** Words of the form in the language of the document. */
    FIRST,
    /** The same words in the second language of the document. */
    SECOND,
    /** What a person wrote, or an identity: set once, in the direction of its own characters. */
    FREE
}
