package iti.web.access;

import java.net.URI;

/** Where to go after signing in: only ever a path of this installation. */
final class SamePlace {

    private SamePlace() {
    }

    /** The wanted address when it is a path here, else the desk. */
    static URI of(String wanted) {
        boolean here = wanted != null && wanted.matches("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*") && !wanted.startsWith("//") && !wanted.startsWith("/sign-");
        return here && validEscapes(wanted) ? URI.create(wanted) : URI.create("/");
    }

    private static boolean validEscapes(String path) {
        return path.replaceAll("%[0-9A-Fa-f]{2}", "").indexOf('%') < 0;
    }
}
