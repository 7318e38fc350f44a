package iti.web.document;

import java.time.Instant;

/**
 * The facts of a file that was checked.
 *
 * @param name     as the sender named it, or empty
 * @param size     in bytes
 * @param sha256   64 hexadecimal digits
 * @param from     code of the State that the data name as sender, or null
 * @param carrier  name of the way it came, or null when it was only checked
 * @param cameIn   when it came in, or null
 * @param number   number to quote, or null when nothing was kept
 * @param received how often the same file came
 */
public record CheckedFile(String name, long size, String sha256, String from, String carrier, Instant cameIn, String number, int received) {

    private static final int GROUP = 8;

    /** The digest in groups of eight, to be read aloud and compared. */
    public String digestInGroups() {
        return sha256.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
