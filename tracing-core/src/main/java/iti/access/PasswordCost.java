package iti.access;

/**
 * What one guess of a password costs (Argon2id, RFC 9106). Each hash keeps the cost it was made with, so that a higher one can be chosen at any time.
 *
 * @param kilobytes memory, KiB
 * @param passes    passes over that memory
 */
public record PasswordCost(int kilobytes, int passes) {

    /** 19 MiB and two passes. */
    public static final PasswordCost STANDARD = new PasswordCost(19 * 1024, 2);
}
