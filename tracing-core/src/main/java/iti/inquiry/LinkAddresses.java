package iti.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the page of a link is: below {@code tracing.public.url} when it is set, else below the address at which the installation was called. */
@ApplicationScoped
public class LinkAddresses {

    private final Optional<String> publicUrl;

    @Inject
    public LinkAddresses(@ConfigProperty(name = "tracing.public.url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Path of the page on this installation. */
    public static String path(String secret) {
        return "/inquiries/" + secret;
    }

    /** @param here address of this installation as the caller sees it */
    public String of(String secret, URI here) {
        return publicUrl.orElse(here.toString()).replaceFirst("/$", "") + path(secret);
    }
}
