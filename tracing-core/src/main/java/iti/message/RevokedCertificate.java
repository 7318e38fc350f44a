package iti.message;

import java.math.BigInteger;
import java.time.Instant;

/** A certificate of a signer that is not to be believed from an instant on: an entry of a revocation list (RFC 5280, 5.3). */
public record RevokedCertificate(BigInteger serial, Instant at, Reason reason) {

    /** Why; the codes are those of RFC 5280, 5.3.1. */
    public enum Reason {
        KEY_COMPROMISED(1), LEFT_OFFICE(3), REPLACED(4), CEASED(5);

        private final int crlCode;

        Reason(int crlCode) {
            this.crlCode = crlCode;
        }

        /** Code of the reason in a revocation list. */
        public int crlCode() {
            return crlCode;
        }
    }
}
