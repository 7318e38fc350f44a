/**
 * The letter to a record holder: one question about one weapon, on pages like those of the other documents, with lines to answer by hand.
 *
 * <p>It is given an {@link iti.inquiry.InquiryLetter} and nothing else, so nothing of a case can stand in it.
 */
package iti.document.letter;
