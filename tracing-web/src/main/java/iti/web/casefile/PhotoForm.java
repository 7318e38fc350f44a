package iti.web.casefile;

import iti.casefile.PhotoNote;
import iti.firearm.FirearmDescription;
import iti.photo.PhotoSubject;
import iti.web.form.Form;

/** What is said of a photo, as a form. The mark that it shows is chosen by its place in the description. */
final class PhotoForm {

    private static final String MARK = "MARK.";

    private PhotoForm() {
    }

    /** What was typed; a mark that is not there any more is left open. */
    static PhotoNote read(Form form, FirearmDescription weapon) {
        String subject = form.value("photo.subject");
        String caption = form.text("photo.caption");
        String takenBy = form.text("photo.takenBy");
        if (!subject.startsWith(MARK)) {
            return new PhotoNote(form.code("photo.subject", PhotoSubject.class), null, null, null, caption, takenBy, form.day("photo.takenOn"));
        }
        String place = subject.substring(MARK.length());
        boolean there = place.matches("\\d{1,2}") && Integer.parseInt(place) < weapon.markings().size();
        return there ? PhotoNote.ofMark(weapon.markings().get(Integer.parseInt(place)), caption, takenBy, form.day("photo.takenOn"))
                : new PhotoNote(PhotoSubject.MARK, null, null, null, caption, takenBy, form.day("photo.takenOn"));
    }
}
