package iti.register;

import iti.firearm.FirearmType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;

/** One row of a file, checked, with the keys it is found by. */
record RegisterRow(RegisterKind register, String serial, String normalised, String maker, String model, FirearmType type, String calibre, Integer year,
                   LocalDate eventDate, String from, String to, String state, String document, String holder, byte[] forward, String shape, byte[] digest) {

    private static final byte[] CODES = codes();

    static RegisterRow of(RegisterKind register, String serial, String normalised, String maker, String model, FirearmType type, String calibre, Integer year,
                          LocalDate eventDate, String from, String to, String state, String document, String holder) {
        byte[] forward = forward(normalised);
        byte[] digest = digest(register.name(), serial, maker, model, type == null ? null : type.name(), calibre, year == null ? null : year.toString(),
                eventDate == null ? null : eventDate.toString(), from, to, state, document, holder);
        return new RegisterRow(register, serial, normalised, maker, model, type, calibre, year, eventDate, from, to, state, document, holder, forward,
                SerialKey.shape(forward), digest);
    }

    /** As {@link SerialKey#forward}, with the codes of the usual characters at hand: a row of a file is read in three millionths of a second. */
    private static byte[] forward(String normalised) {
        byte[] key = new byte[normalised.length() + 1];
        key[0] = (byte) normalised.length();
        for (int i = 1; i < key.length; i++) {
            char c = normalised.charAt(i - 1);
            if (c >= CODES.length) {
                return SerialKey.forward(normalised);
            }
            key[i] = CODES[c];
        }
        return key;
    }

    private static byte[] codes() {
        byte[] codes = new byte[128];
        for (int c = 0; c < codes.length; c++) {
            codes[c] = Character.isLetterOrDigit(c) ? SerialKey.code(c) : 0;
        }
        return codes;
    }

    /** The same for the same facts, in whatever file they stand: what was loaded once is known. */
    private static byte[] digest(String... values) {
        StringBuilder all = new StringBuilder(160);
        for (String value : values) {
            all.append(value == null ? "" : value).append('\u001f');
        }
        all.setLength(all.length() - 1);
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
