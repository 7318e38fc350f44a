package iti.paper;

import java.util.List;

/** Looks at scanned pages from outside for the code of a reply page. Never throws for a bad file. */
public interface PaperReading {

    /** Most pages of a file that is looked at. */
    int MOST_PAGES = 30;
    /** Most points of a picture that is looked at: a page of A4 at 600 dpi, with an edge. */
    int MOST_POINTS = 40_000_000;

    /** How far the file could be looked at. */
    enum Finding {
        /** To the end. */
        READ,
        /** It is no PDF, PNG or JPEG file. */
        OTHER_KIND,
        /** It would act when opened, so nothing of it was drawn. */
        ACTIVE,
        /** It cannot be read, or only with a password. */
        UNREADABLE,
        /** It has more than {@link #MOST_PAGES} pages. */
        TOO_MANY_PAGES,
        /** The picture has more than {@link #MOST_POINTS} points. */
        TOO_MANY_POINTS,
        /** It needed more time or memory than a file may have. */
        TOO_HEAVY,
        /** The server could not look at it now; the same file may be read later. */
        NOT_NOW
    }

    /**
     * @param signed whether the file carries a signature, good or not; false for a picture
     * @param codes  each code that was found, once, in the order of the pages; empty unless the file was {@link Finding#READ}
     */
    record Pages(Finding finding, boolean signed, List<ReplyCode> codes) {

        public static Pages not(Finding why) {
            return new Pages(why, false, List.of());
        }
    }

    Pages read(byte[] file);
}
