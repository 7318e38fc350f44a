package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.PictureRow;
import iti.document.layout.Style;
import iti.message.AttachedPhotos;
import iti.message.PhotoDescription;
import iti.photo.PagePicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The photos that are attached, pictured in the order of their numbers with what they show (ITI 17 (b), 21). */
final class PhotoSection {

    /** Longest side on the page, in points of the picture: about 200 to the inch. Whoever wants more opens the attached photo. */
    private static final int LONGEST_SIDE = 640;
    private static final float KEEP_WITH_HEADING = 200;
    private static final int KILO = 1024;

    private PhotoSection() {
    }

    /** @throws IllegalArgumentException when a photo is not given, or is no plain picture */
    static void write(Pages pages, List<PhotoDescription> photos) throws IOException {
        if (photos == null || photos.isEmpty()) {
            return;
        }
        pages.section("photos", "photos", KEEP_WITH_HEADING);
        List<PictureRow.Item> row = new ArrayList<>();
        for (int number = 1; number <= photos.size(); number++) {
            row.add(item(pages.words(), number, photos.get(number - 1), pages.photos()));
            if (row.size() == PictureRow.ACROSS || number == photos.size()) {
                PictureRow.set(pages.flow(), row);
                row.clear();
            }
        }
        pages.note("photos.note");
    }

    private static PictureRow.Item item(Words words, int number, PhotoDescription photo, AttachedPhotos attached) {
        PagePicture picture = attached.file(photo.sha256()).flatMap(file -> PagePicture.of(file, LONGEST_SIDE))
                .orElseThrow(() -> new IllegalArgumentException("The photo " + photo.fileName() + " is not there, or is no plain picture."));
        Phrase title = words.get("photo.title", number, shows(words, photo));
        List<Cell.Run> below = new ArrayList<>(title.runs(Style.STRONG));
        below.addAll(Phrase.free(photo.caption()).runs(Style.BODY));
        if (photo.takenOn() != null) {
            below.addAll(words.get("photo.taken", words.date(photo.takenOn())).runs(Style.NOTE));
        }
        below.addAll(words.get("photo.file", photo.fileName(), photo.width(), photo.height(), Math.max(1, photo.size() / KILO)).runs(Style.NOTE));
        below.add(words.get("photo.digest", photo.sha256()).once(Style.NOTE));
        return new PictureRow.Item(picture.jpeg(), picture.width(), picture.height(), title.spoken() + ". " + photo.caption(), below);
    }

    private static Phrase shows(Words words, PhotoDescription photo) {
        return words.line(photo.line() == null ? null : words.get("photo.line", photo.line()),
                photo.markKind() == null ? words.code("PhotoSubject", photo.shows()) : words.code("MarkKind", photo.markKind()),
                photo.component() == null ? null : words.code("Component", photo.component()), photo.markText());
    }
}
