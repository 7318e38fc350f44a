package iti.document.keys;

import iti.message.SigningKey;
import iti.message.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signing keys in PKCS#12 files below {@code tracing.data}: {@code keys/root.p12}, {@code keys/office.p12},
 * {@code keys/users/<id>.p12} and, where it is used, {@code keys/time-stamps.p12}. Persons are certified as {@code OU=Officer}, the office as {@code OU=National point of contact}.
 */
@ApplicationScoped
public class Pkcs12Keys implements SigningKeys {

    private static final String ROOT = "root.p12";
    private static final String OFFICE = "office.p12";
    private static final String TIME_STAMPS = "time-stamps.p12";

    private final KeyFiles files;
    private final SealCertificates certificates;
    private final Map<String, HeldKey> held = new ConcurrentHashMap<>();

    /** @param data directory of this installation, configuration {@code tracing.data} */
    @Inject
    public Pkcs12Keys(@ConfigProperty(name = "tracing.data") String data, Clock clock) {
        Provider provider = new BouncyCastleProvider();
        this.files = new KeyFiles(Path.of(data, "keys"), provider);
        this.certificates = new SealCertificates(provider, clock);
    }

    @Override
    public synchronized void establish(String state, String stateName, String officeName) {
        try {
            if (!files.exists(ROOT)) {
                files.write(ROOT, certificates.root(state, stateName));
            }
            if (!files.exists(OFFICE)) {
                files.write(OFFICE, certificates.signer(held(ROOT), officeName, SealCertificates.POINT_OF_CONTACT));
            }
        } catch (GeneralSecurityException e) {
            throw unusable("The seal of the State cannot be made.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void issue(UUID user, String name) {
        String file = file(user);
        if (files.exists(file)) {
            return;
        }
        try {
            files.write(file, certificates.signer(held(ROOT), name, SealCertificates.OFFICER));
        } catch (GeneralSecurityException e) {
            throw unusable("A signing key cannot be made.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when no seal has been established */
    @Override
    public X509Certificate root() {
        return held(ROOT).certificate();
    }

    @Override
    public Optional<SigningKey> of(UUID user) {
        String file = file(user);
        return held.containsKey(file) || files.exists(file) ? Optional.of(held(file)) : Optional.empty();
    }

    /** @throws IllegalStateException when no seal has been established */
    @Override
    public SigningKey office() {
        return held(OFFICE);
    }

    /**
     * The key of the installation's own time-stamp authority, made when it is asked for first. It is under the seal root, so that whoever
     * has enrolled that root needs no further one.
     *
     * @throws IllegalStateException when no seal has been established
     */
    public synchronized SigningKey timeStamps() {
        try {
            if (!files.exists(TIME_STAMPS)) {
                files.write(TIME_STAMPS, certificates.timeStamps(held(ROOT), "Time-stamps of this installation"));
            }
        } catch (GeneralSecurityException e) {
            throw unusable("The key of the time-stamp authority cannot be made.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return held(TIME_STAMPS);
    }

    private static String file(UUID user) {
        return "users/" + user + ".p12";
    }

    private HeldKey held(String file) {
        return held.computeIfAbsent(file, this::load);
    }

    private HeldKey load(String file) {
        if (!files.exists(file)) {
            throw new IllegalStateException("There is no key file " + file + ": the seal of the State has not been established.");
        }
        try {
            return files.read(file);
        } catch (GeneralSecurityException e) {
            throw unusable("The key file " + file + " cannot be used.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException unusable(String what, GeneralSecurityException cause) {
        return new IllegalStateException(what, cause);
    }
}
