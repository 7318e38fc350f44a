package iti.photo;

import java.util.Set;

/**
 * The blocks of a file that a decoder needs, and no other: what reads descriptions, profiles and previews is never reached by a
 * file from outside.
 *
 * @param picture     a file of the same kind with these blocks only
 * @param turn        how it is to be turned to stand upright
 * @param progressive whether it is decoded as a whole, which takes more memory
 */
record Essence(byte[] picture, Turn turn, boolean progressive, Set<Stripped> stripped) {

    static Essence of(PhotoFormat format, byte[] file) throws BrokenPicture {
        return switch (format) {
            case JPEG -> new JpegBlocks(file).essence();
            case PNG -> new PngBlocks(file).essence();
        };
    }
}
