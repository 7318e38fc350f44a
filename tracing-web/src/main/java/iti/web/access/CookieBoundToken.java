package iti.web.access;

import iti.access.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.krazo.security.CsrfToken;
import org.eclipse.krazo.security.CsrfTokenStrategy;

/**
 * The token that every form carries: a keyed digest of the secret in the visitor's cookie. Another site can neither read the
 * cookie nor guess the token; a new secret at sign-in makes every older token worthless.
 */
public final class CookieBoundToken implements CsrfTokenStrategy {

    /** Name of the form field, and of the query parameter of forms that carry a file. */
    public static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF-TOKEN";

    private static final String MADE_NOW = CookieBoundToken.class.getName();
    private static final String ALGORITHM = "HmacSHA256";

    private static final SecretKeySpec KEY = new SecretKeySpec(Secrets.fresh().getBytes(StandardCharsets.US_ASCII), ALGORITHM);

    @Override
    public Optional<CsrfToken> getToken(HttpServletRequest request, HttpServletResponse response, boolean create) {
        if (create && secret(request).isEmpty()) {
            String secret = Secrets.fresh();
            request.setAttribute(MADE_NOW, secret);
            response.addHeader("Set-Cookie", SessionCookie.giving(request, secret));
        }
        return of(request).map(t -> new CsrfToken(HEADER, FIELD, t));
    }

    /** The token for forms on a page that answers this request; empty when the visitor has no cookie. */
    public static Optional<String> of(HttpServletRequest request) {
        return secret(request).map(CookieBoundToken::of);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(MADE_NOW)).or(() -> SessionCookie.secret(request));
    }

    /** The token that belongs to a secret. */
    static String of(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(KEY);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
