package iti.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The network address of who calls. Behind a TLS proxy ({@code tracing.tls=true}) it is the last one of {@code X-Forwarded-For}, which the proxy wrote. */
@ApplicationScoped
public class ClientAddresses {

    private final boolean behindProxy;

    @Inject
    public ClientAddresses(@ConfigProperty(name = "tracing.tls", defaultValue = "false") boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    /**
     * @param peer      address at the other end of the connection
     * @param forwarded value of {@code X-Forwarded-For}, or null
     */
    public String of(String peer, String forwarded) {
        String last = forwarded == null ? "" : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return behindProxy && last.matches("[0-9A-Fa-f.:]{2,45}") ? last : peer;
    }

    /** What belongs to one holder of an address: all of IPv4, the first 64 bits of IPv6. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] head = address.split("::", 2)[0].split(":");
        return String.join(":", Arrays.copyOf(head, Math.min(4, head.length))) + "::/64";
    }
}
