package iti.message;

import java.security.cert.X509Certificate;
import java.util.List;

/** Checks a file that claims to be a sealed tracing document. Never throws for a bad file: the report says what is wrong. */
public interface SealVerifier {

    /**
     * @param file      the bytes as received
     * @param trust     the seal roots enrolled per State
     * @param addressee ISO code of the State that checks, or null when anybody checks (then the question is not asked)
     */
    SealReport verify(byte[] file, TrustedSeals trust, String addressee);

    /** The seal roots that were enrolled for a State; empty for a State we do not know. */
    interface TrustedSeals {
        List<X509Certificate> rootsOf(String state);
    }
}
