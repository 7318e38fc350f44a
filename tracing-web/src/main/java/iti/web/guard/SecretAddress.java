package iti.web.guard;

import jakarta.servlet.http.HttpServletRequest;

/** Pages whose address is itself the key. No other page may learn it, so their browser says neither where it comes from nor, in a form, whose it is. */
final class SecretAddress {

    private SecretAddress() {
    }

    static boolean of(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/inquiries/");
    }
}
