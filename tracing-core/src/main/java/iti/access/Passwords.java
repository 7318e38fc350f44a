package iti.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashes: Argon2id, 1 lane, 16 bytes of salt, written as {@code $argon2id$v=19$m=KiB,t=passes,p=1$salt$hash}; four at once at the most, so that
 * guessing cannot eat the memory.
 */
final class Passwords {

    /** At least this many characters. */
    static final int SHORTEST = 12;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern WRITTEN = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$([^$]+)\\$([^$]+)");
    private static final Semaphore AT_ONCE = new Semaphore(4, true);
    private static final String DUMMY = hash("no such person", PasswordCost.STANDARD);

    private Passwords() {
    }

    static String hash(String password, PasswordCost cost) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return "$argon2id$v=19$m=" + cost.kilobytes() + ",t=" + cost.passes() + ",p=1$" + base64(salt) + "$" + base64(derive(password, salt, cost));
    }

    static boolean matches(String password, String hash) {
        Matcher written = WRITTEN.matcher(hash);
        if (!written.matches()) {
            throw new IllegalStateException("A password hash is not in the form that this program writes.");
        }
        PasswordCost cost = new PasswordCost(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
        return MessageDigest.isEqual(Base64.getDecoder().decode(written.group(4)), derive(password, Base64.getDecoder().decode(written.group(3)), cost));
    }

    /** Takes as long as a real comparison, so that an unknown name cannot be told by time. */
    static void pretend(String password) {
        matches(password, DUMMY);
    }

    private static byte[] derive(String password, byte[] salt, PasswordCost cost) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(cost.kilobytes())
                .withIterations(cost.passes()).withParallelism(1).withSalt(salt).build());
        byte[] out = new byte[32];
        AT_ONCE.acquireUninterruptibly();
        try {
            argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        } finally {
            AT_ONCE.release();
        }
        return out;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
