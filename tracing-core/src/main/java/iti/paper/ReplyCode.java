package iti.paper;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the square on a reply page says: {@code ITI-REPLY/1 <reference> <request> <digits>}, with one space between. It says which request a page answers and
 * proves nothing.
 *
 * @param reference number of the request as people quote it, spaces written as {@code _}, at most 60 characters
 * @param request   identity of the request
 * @param digits    the first 16 hexadecimal digits, in lower case, of the SHA-256 of the data of the message that the page was printed with
 */
public record ReplyCode(String reference, UUID request, String digits) {

    private static final int DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("ITI-REPLY/1 (\\S{1,60}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9a-f]{16})");

    /** @param sha256 of the data of the message, 64 hexadecimal digits */
    public static ReplyCode of(String reference, UUID request, String sha256) {
        return new ReplyCode(reference.replaceAll("\\s", "_"), request, sha256.substring(0, DIGITS));
    }

    /** The code that a text is; empty for any other text. */
    public static Optional<ReplyCode> read(String text) {
        Matcher code = FORM.matcher(text);
        return code.matches() ? Optional.of(new ReplyCode(code.group(1), UUID.fromString(code.group(2)), code.group(3))) : Optional.empty();
    }

    /** Whether it was printed with data of this SHA-256. */
    public boolean isOf(String sha256) {
        return sha256.startsWith(digits);
    }

    /** As it stands in the square. */
    public String text() {
        return "ITI-REPLY/1 " + reference + " " + request + " " + digits;
    }
}
