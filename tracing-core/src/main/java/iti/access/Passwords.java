package iti.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Password hashes: Argon2id, 19 MiB, 2 passes, 1 lane, 16 bytes of salt; four at once at the most, so that guessing cannot eat the memory. */
final class Passwords {

    /** At least this many characters. */
    static final int SHORTEST = 12;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MEMORY_KB = 19 * 1024;
    private static final int PASSES = 2;
    private static final Semaphore AT_ONCE = new Semaphore(4, true);
    private static final String DUMMY = hash("no such person");

    private Passwords() {
    }

    static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return "argon2id$" + base64(salt) + "$" + base64(derive(password, salt));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, derive(password, Base64.getDecoder().decode(parts[1])));
    }

    /** Takes as long as a real comparison, so that an unknown name cannot be told by time. */
    static void pretend(String password) {
        matches(password, DUMMY);
    }

    private static byte[] derive(String password, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(MEMORY_KB)
                .withIterations(PASSES).withParallelism(1).withSalt(salt).build());
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
