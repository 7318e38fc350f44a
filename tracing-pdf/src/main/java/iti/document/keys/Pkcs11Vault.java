package iti.document.keys;

import iti.message.UnusableKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A token that speaks PKCS#11: a hardware security module, a smart card, or one in software. Keys are made on it and never leave it
 * ({@code CKA_SENSITIVE}, not {@code CKA_EXTRACTABLE}); each lies under its name as label, with its certificates.
 */
final class Pkcs11Vault implements KeyVault {

    /** How long what other processes put on the token may go unseen. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Provider provider;
    private final char[] pin;
    private final KeyStore store;
    private long looked = System.nanoTime();

    /**
     * @param library path of the library of the token's maker
     * @param slot    position among the slots of the library, from 0
     * @param pinFile file that holds the PIN of the user
     * @throws IllegalArgumentException when library, slot or PIN cannot be used; the message names the setting
     */
    Pkcs11Vault(Path library, int slot, Path pinFile) {
        if (!Files.isRegularFile(library)) {
            throw new IllegalArgumentException("tracing.keys.pkcs11.library: there is no file " + library + ".");
        }
        try {
            pin = Files.readString(pinFile, StandardCharsets.UTF_8).strip().toCharArray();
            provider = configured(library, slot);
            store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
        } catch (IOException e) {
            throw new IllegalArgumentException("tracing.keys.pkcs11: the token in slot " + slot + " does not open with the PIN in " + pinFile + ".", e);
        } catch (GeneralSecurityException | ProviderException | InvalidParameterException e) {
            throw new IllegalArgumentException("tracing.keys.pkcs11: the library " + library + " has no usable token in slot " + slot + ".", e);
        }
    }

    private static Provider configured(Path library, int slot) {
        Provider template = Security.getProvider("SunPKCS11");
        if (template == null) {
            throw new IllegalArgumentException("tracing.keys.pkcs11: this Java platform has no PKCS#11 (module jdk.crypto.cryptoki).");
        }
        return template.configure("--" + String.join("\n", "name = tracing" + slot, "library = " + library, "slotListIndex = " + slot,
                "attributes(generate, CKO_PRIVATE_KEY, *) = {", "CKA_TOKEN = true", "CKA_SENSITIVE = true", "CKA_EXTRACTABLE = false", "CKA_SIGN = true", "}", ""));
    }

    @Override
    public synchronized boolean holds(String name) {
        try {
            if (!store.isKeyEntry(name) && System.nanoTime() - looked > LOOK_AGAIN.toNanos()) {
                store.load(null, pin);
                looked = System.nanoTime();
            }
            return store.isKeyEntry(name);
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableKey("The token with the signing keys cannot be read.", e);
        }
    }

    @Override
    public synchronized Set<String> names() throws GeneralSecurityException {
        Set<String> names = new TreeSet<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                names.add(alias);
            }
        }
        return names;
    }

    @Override
    public synchronized HeldKey read(String name) throws GeneralSecurityException {
        PrivateKey key = (PrivateKey) store.getKey(name, null);
        return new HeldKey(key, Arrays.stream(store.getCertificateChain(name)).map(X509Certificate.class::cast).toList(), provider);
    }

    @Override
    public synchronized void keep(String name, KeyPair pair, List<X509Certificate> chain) throws GeneralSecurityException {
        store.setKeyEntry(name, pair.getPrivate(), null, chain.toArray(Certificate[]::new));
    }

    @Override
    public Provider provider() {
        return provider;
    }
}
