package iti.message;

/**
 * A photo that is attached to a document beside its data, once, whatever the document says of it (ITI 17 (b), 21). The digest
 * in the signed data says which file is meant; its name is for people.
 *
 * @param fileName  of the attachment, for example {@code photo-1-mark.jpg}
 * @param mediaType {@code image/jpeg}
 * @param sha256    of the attached file, 64 hexadecimal digits
 * @param size      of the attached file, in bytes
 * @param width     in points of the picture
 * @param height    in points of the picture
 * @param shows     a code: {@code MARK}, {@code RIGHT_SIDE}, {@code LEFT_SIDE}, {@code OTHER}
 * @param markKind  for a mark: its kind (see {@code iti.firearm.MarkKind}); null otherwise
 * @param component the part that it shows (see {@code iti.firearm.Component}), or null
 * @param markText  that mark as read when the photo was kept, or null
 * @param line      line of the schedule to which it belongs, or null
 * @param caption   what is to be seen, in the sender's words
 * @param takenOn   ISO date, the day at the place, or null
 */
public record PhotoDescription(String fileName, String mediaType, String sha256, int size, int width, int height, String shows, String markKind, String component,
                               String markText, Integer line, String caption, String takenOn) {
}
