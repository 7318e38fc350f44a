package iti.casefile;

import iti.firearm.Component;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.photo.PhotoSubject;
import iti.problem.Issues;
import java.time.LocalDate;

/**
 * What an officer says of a photo (ITI 17 (b)).
 *
 * @param markKind  the mark it shows, for {@link PhotoSubject#MARK}; null otherwise
 * @param component the part that it shows, or null
 * @param markText  that mark as it was read when the photo was kept, or null
 * @param caption   what is to be seen, in words; also read to those who cannot see it
 * @param takenBy   who took it
 * @param takenOn   the day at the place
 */
public record PhotoNote(PhotoSubject subject, MarkKind markKind, Component component, String markText, String caption, String takenBy, LocalDate takenOn) {

    private static final int LONGEST_CAPTION = 300;
    private static final int LONGEST_NAME = 120;

    /** A photo of one mark as it is described now. */
    public static PhotoNote ofMark(Marking mark, String caption, String takenBy, LocalDate takenOn) {
        return new PhotoNote(PhotoSubject.MARK, mark.kind(), mark.component(), mark.text(), caption, takenBy, takenOn);
    }

    /** Whether it shows this mark as it is described now. */
    public boolean shows(Marking mark) {
        return subject == PhotoSubject.MARK && mark.kind() == markKind && mark.component() == component;
    }

    Issues issues(LocalDate today) {
        return new Issues().demand(subject != null, "photo.subject", "required")
                .demand(subject != PhotoSubject.MARK || markKind != null && component != null, "photo.subject", "photoMark")
                .demandText(caption, "photo.caption").limit(caption, LONGEST_CAPTION, "photo.caption")
                .demandText(takenBy, "photo.takenBy").limit(takenBy, LONGEST_NAME, "photo.takenBy")
                .limit(markText, iti.firearm.FirearmDescription.LONGEST, "photo.markText")
                .demand(takenOn != null, "photo.takenOn", "required").demand(takenOn == null || !takenOn.isAfter(today), "photo.takenOn", "inTheFuture");
    }
}
