package iti.photo;

import java.util.Set;

/**
 * A photo drawn anew: an upright JPEG file of nothing but the picture.
 *
 * @param sha256         of {@code content}, 64 hexadecimal digits
 * @param thumbnail      the same picture, small, as JPEG
 * @param originalSha256 of the file as it came, which is not kept
 * @param originalSize   of that file, in bytes
 * @param stripped       what that file carried beside the picture
 */
public record CleanPhoto(byte[] content, String sha256, int width, int height, byte[] thumbnail, String originalSha256, PhotoFormat originalFormat, int originalSize,
                         Set<Stripped> stripped) {

    /** Media type of every photo that is kept. */
    public static final String MEDIA_TYPE = "image/jpeg";
}
