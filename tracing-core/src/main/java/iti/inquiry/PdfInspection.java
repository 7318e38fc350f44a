package iti.inquiry;

/** Looks into a PDF from outside before it is kept. */
public interface PdfInspection {

    /** What a PDF is to somebody who would open it. */
    enum Finding {
        /** Pages and nothing else. */
        PASSIVE,
        /** It would act when opened, or carries other files. */
        ACTIVE,
        /** It cannot be read, or only with a password. */
        UNREADABLE
    }

    Finding of(byte[] pdf);
}
