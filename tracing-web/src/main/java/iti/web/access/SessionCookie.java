package iti.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * The one cookie of the pages: a secret, for this host only, unseen by scripts, never sent by other sites. Over TLS it is
 * {@code Secure} and has the {@code __Host-} name. The port is part of the name, because browsers share cookies between ports.
 */
final class SessionCookie {

    private SessionCookie() {
    }

    static Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies)
                .filter(c -> c.getName().equals(name(request))).map(Cookie::getValue)
                .filter(v -> v.matches("[A-Za-z0-9_-]{43}")).findFirst();
    }

    /** Value of the {@code Set-Cookie} header that gives the browser a secret. */
    static String giving(HttpServletRequest request, String secret) {
        return name(request) + "=" + secret + attributes(request);
    }

    /** Value of the {@code Set-Cookie} header that takes the secret back. */
    static String takingBack(HttpServletRequest request) {
        return name(request) + "=" + attributes(request) + "; Max-Age=0";
    }

    private static String attributes(HttpServletRequest request) {
        return "; Path=/; HttpOnly; SameSite=Strict" + (overTls(request) ? "; Secure" : "");
    }

    private static String name(HttpServletRequest request) {
        return (overTls(request) ? "__Host-tracing-" : "tracing-") + request.getServerPort();
    }

    private static boolean overTls(HttpServletRequest request) {
        return request.isSecure() || Transport.behindTls();
    }
}
