package iti.inquiry;

/** Sets a letter to a record holder as a PDF: A4, archival, accessible. */
public interface LetterPress {

    byte[] print(InquiryLetter letter);
}
