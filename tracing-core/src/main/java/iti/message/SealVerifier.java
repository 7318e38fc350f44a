package iti.message;

import java.security.cert.X509CRL;
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

        /** All roots that are trusted, for files that name no State; none unless somebody gave them for this. */
        default List<X509Certificate> everyRoot() {
            return List.of();
        }

        /** Lists of revoked certificates that are known beside those in the file; each is believed when its issuer signed it. */
        default List<X509CRL> revocations() {
            return List.of();
        }
    }
}
