package iti.document.keys;

import iti.message.HeldCertificate;
import iti.message.HeldCertificate.Holder;
import iti.message.RevokedCertificate;
import iti.message.SigningKey;
import iti.message.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The signing keys of this installation, in PKCS#12 files below {@code tracing.data} ({@code keys/root.p12}, {@code keys/office.p12},
 * {@code keys/users/<id>.p12} and, where it is used, {@code keys/time-stamps.p12}) or under the same names on a PKCS#11 token. Persons are
 * certified as {@code OU=Officer}, the office as {@code OU=National point of contact}. The next key of a holder lies beside the first with a
 * number ({@code office.2}); the highest number signs.
 */
@ApplicationScoped
public class InstallationKeys implements SigningKeys {

    /** A fresh root issues nothing for this long, so that partners can enrol it before anything signed under it reaches them. */
    public static final Duration ROOT_OVERLAP = Duration.ofDays(30);
    /** So long before the certificate for time-stamps ends the next one is made, if it can hold longer: archival copies are renewed with it. */
    private static final Duration TIME_STAMPS_OVERLAP = Duration.ofDays(365);

    private static final String ROOT = "root";
    private static final String OFFICE = "office";
    private static final String TIME_STAMPS = "time-stamps";
    private static final Pattern NAME = Pattern.compile("(root|office|time-stamps|users/([0-9a-f-]{36}))(\\.[0-9]+)?");

    /** Makes the certificate of a public key under a root. */
    private interface Issuing {
        X509Certificate certificate(SigningKey root, PublicKey key) throws GeneralSecurityException;
    }

    private final KeyVault vault;
    private final KeyKind kind;
    private final Clock clock;
    private final SealCertificates certificates;
    private final Map<String, HeldKey> held = new ConcurrentHashMap<>();

    /**
     * @param data    directory of this installation, configuration {@code tracing.data}
     * @param library library of a PKCS#11 token; without it keys lie in files
     * @param slot    position of the token among the slots of the library
     * @param pinFile file with the PIN of the token
     * @param kind    kind of new keys: {@code P-256}, {@code P-384}, {@code RSA-3072} or {@code RSA-4096}
     * @throws IllegalArgumentException when a token is named that cannot be used, or the kind is none
     */
    @Inject
    public InstallationKeys(@ConfigProperty(name = "tracing.data") String data, Clock clock, @ConfigProperty(name = "tracing.keys.pkcs11.library") Optional<String> library,
                            @ConfigProperty(name = "tracing.keys.pkcs11.slot", defaultValue = "0") int slot,
                            @ConfigProperty(name = "tracing.keys.pkcs11.pin.file") Optional<String> pinFile,
                            @ConfigProperty(name = "tracing.keys.kind", defaultValue = "P-256") String kind) {
        this(library.map(l -> (KeyVault) new Pkcs11Vault(Path.of(l), slot, Path.of(pinFile.orElseThrow(() -> new IllegalArgumentException(
                "tracing.keys.pkcs11.pin.file must name the file with the PIN of the token."))))).orElseGet(() -> files(data)), KeyKind.named(kind), clock);
    }

    /** P-256 keys in files. */
    public InstallationKeys(String data, Clock clock) {
        this(files(data), KeyKind.P_256, clock);
    }

    InstallationKeys(KeyVault vault, KeyKind kind, Clock clock) {
        this.vault = vault;
        this.kind = kind;
        this.clock = clock;
        this.certificates = new SealCertificates(clock);
    }

    private static KeyVault files(String data) {
        return new Pkcs12Vault(Path.of(data, "keys"), new BouncyCastleProvider());
    }

    @Override
    public synchronized void establish(String state, String stateName, String officeName) {
        if (!vault.holds(ROOT)) {
            makeRoot(ROOT, state, stateName);
        }
        if (!vault.holds(OFFICE)) {
            renewOffice(officeName);
        }
    }

    @Override
    public synchronized void renewRoot(String state, String stateName) {
        if (held(current(ROOT)).certificate().equals(root())) {
            makeRoot(next(ROOT), state, stateName);
        }
    }

    private void makeRoot(String name, String state, String stateName) {
        attempt("The seal of the State cannot be made.", () -> {
            KeyPair pair = vault.generate(kind);
            vault.keep(name, pair, List.of(certificates.root(pair, vault.provider(), state, stateName)));
            return name;
        });
    }

    @Override
    public synchronized void issue(UUID user, String name) {
        if (!vault.holds(person(user))) {
            renew(user, name);
        }
    }

    @Override
    public synchronized void renew(UUID user, String name) {
        make(next(person(user)), (root, key) -> certificates.signer(root, key, name, SealCertificates.OFFICER));
    }

    @Override
    public synchronized void renewOffice(String officeName) {
        make(next(OFFICE), (root, key) -> certificates.signer(root, key, officeName, SealCertificates.POINT_OF_CONTACT));
    }

    private void make(String name, Issuing issuing) {
        HeldKey root = issuingRoot();
        attempt("A signing key cannot be made.", () -> {
            KeyPair pair = vault.generate(kind);
            vault.keep(name, pair, List.of(issuing.certificate(root, pair.getPublic()), root.certificate()));
            return name;
        });
    }

    /** @throws IllegalStateException when no seal has been established */
    @Override
    public X509Certificate root() {
        return issuingRoot().certificate();
    }

    @Override
    public List<X509Certificate> roots() {
        return allOf(ROOT).stream().map(name -> held(name).certificate()).filter(c -> c.getNotAfter().toInstant().isAfter(clock.instant())).toList();
    }

    /** The newest root that partners had time to enrol. */
    private HeldKey issuingRoot() {
        List<String> roots = allOf(ROOT);
        for (int i = roots.size() - 1; i > 0; i--) {
            HeldKey root = held(roots.get(i));
            if (root.certificate().getNotBefore().toInstant().plus(SealCertificates.CLOCK_TOLERANCE).plus(ROOT_OVERLAP).isBefore(clock.instant())) {
                return root;
            }
        }
        return held(ROOT);
    }

    @Override
    public Optional<SigningKey> of(UUID user) {
        return vault.holds(person(user)) ? Optional.of(held(current(person(user)))) : Optional.empty();
    }

    /** @throws IllegalStateException when no seal has been established */
    @Override
    public SigningKey office() {
        return held(current(OFFICE));
    }

    /**
     * The key of the installation's own time-stamp authority, made when it is asked for first, and the next one in the last year of its
     * certificate once there is a root that lasts longer. It is under the seal root, so that whoever has enrolled that root needs no further one.
     *
     * @throws IllegalStateException when no seal has been established
     */
    public synchronized SigningKey timeStamps() {
        if (!vault.holds(TIME_STAMPS) || mayLastLonger(held(current(TIME_STAMPS)).certificate().getNotAfter().toInstant())) {
            make(next(TIME_STAMPS), (root, key) -> certificates.timeStamps(root, key, "Time-stamps of this installation"));
        }
        return held(current(TIME_STAMPS));
    }

    private boolean mayLastLonger(Instant end) {
        boolean ended = !end.isAfter(clock.instant());
        return ended || end.isBefore(clock.instant().plus(TIME_STAMPS_OVERLAP)) && end.isBefore(root().getNotAfter().toInstant());
    }

    @Override
    public List<HeldCertificate> certificates() {
        List<HeldCertificate> all = new ArrayList<>();
        for (String name : attempt("The signing keys cannot be listed.", vault::names)) {
            Matcher parts = NAME.matcher(name);
            if (parts.matches()) {
                UUID user = parts.group(2) == null ? null : UUID.fromString(parts.group(2));
                Holder holder = user != null ? Holder.PERSON : switch (parts.group(1)) {
                    case ROOT -> Holder.ROOT;
                    case OFFICE -> Holder.OFFICE;
                    default -> Holder.TIME_STAMPS;
                };
                X509Certificate certificate = held(name).certificate();
                boolean signs = holder == Holder.ROOT ? certificate.equals(root()) : name.equals(current(parts.group(1)));
                all.add(new HeldCertificate(holder, user, certificate, signs));
            }
        }
        return all;
    }

    @Override
    public byte[] revocationList(X509Certificate root, Collection<RevokedCertificate> revoked) {
        HeldKey issuer = allOf(ROOT).stream().map(this::held).filter(k -> k.certificate().equals(root)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This certificate is no seal root of this State."));
        return attempt("The revocation list cannot be made.", () -> certificates.revocationList(issuer, revoked));
    }

    private static String person(UUID user) {
        return "users/" + user;
    }

    /** The keys of a holder, the oldest first. */
    private List<String> allOf(String holder) {
        List<String> names = new ArrayList<>(List.of(holder));
        for (String name = holder + ".2"; vault.holds(name); name = holder + "." + (names.size() + 1)) {
            names.add(name);
        }
        return names;
    }

    private String current(String holder) {
        List<String> names = allOf(holder);
        return names.get(names.size() - 1);
    }

    private String next(String holder) {
        return vault.holds(holder) ? holder + "." + (allOf(holder).size() + 1) : holder;
    }

    private HeldKey held(String name) {
        return held.computeIfAbsent(name, this::load);
    }

    private HeldKey load(String name) {
        if (!vault.holds(name)) {
            throw new IllegalStateException("There is no key " + name + ": the seal of the State has not been established.");
        }
        return attempt("The key " + name + " cannot be used.", () -> vault.read(name));
    }

    private interface Attempt<T> {
        T make() throws IOException, GeneralSecurityException;
    }

    private static <T> T attempt(String otherwise, Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(otherwise, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
