package iti.web.access;

import org.eclipse.microprofile.config.ConfigProvider;

/** Whether people reach this installation by TLS though the server itself sees plain HTTP: {@code tracing.tls=true} behind a proxy. */
final class Transport {

    private static final boolean BEHIND_TLS = ConfigProvider.getConfig().getOptionalValue("tracing.tls", Boolean.class).orElse(false);

    private Transport() {
    }

    static boolean behindTls() {
        return BEHIND_TLS;
    }
}
