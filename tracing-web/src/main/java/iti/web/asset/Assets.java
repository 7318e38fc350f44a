package iti.web.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The static files of the pages, read once from {@code WEB-INF/assets}. */
@ApplicationScoped
public class Assets {

    private final Asset look;
    private final Asset keys;
    private final Map<String, Asset> byAddress;

    @Inject
    public Assets(ServletContext application) {
        look = Asset.of("look.css", "text/css;charset=UTF-8", read(application, "look.css"));
        keys = Asset.of("keys.js", "text/javascript;charset=UTF-8", read(application, "keys.js"));
        byAddress = Stream.of(look, keys).collect(Collectors.toMap(Asset::address, Function.identity()));
    }

    /** Address of the stylesheet. */
    public String look() {
        return look.address();
    }

    /** Address of the optional keyboard script. */
    public String keys() {
        return keys.address();
    }

    Optional<Asset> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private static byte[] read(ServletContext application, String name) {
        try (InputStream in = application.getResourceAsStream("/WEB-INF/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the WAR lacks WEB-INF/assets/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
