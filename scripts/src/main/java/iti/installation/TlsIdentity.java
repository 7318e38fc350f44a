package iti.installation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key by which an installation proves itself to partners on the wire, and the partners' certificates it takes. Self-signed:
 * partners pin it, as they pin ours; no certificate authority stands between two States. Files below {@code <data>/keys}:
 * {@code tls.p12} (alias {@code tls}), {@code tls.crt} (PEM, to hand to partners), {@code tls-trust.p12}, {@code tls-secret} (their
 * password, readable by the owner only) and {@code partners/*.crt} (one PEM file per partner certificate, two during a rotation).
 */
public final class TlsIdentity {

    /** Name of the key in {@code tls.p12} and of the server's option {@code --sslcert}. */
    public static final String ALIAS = "tls";

    private static final Duration VALIDITY = Duration.ofDays(3 * 365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path keys;

    private TlsIdentity(Path keys) {
        this.keys = keys;
    }

    /**
     * The identity of a data directory, made when it has none.
     *
     * @param keys directory of the key files
     * @param name common name, for example the State's code
     * @param hosts names and addresses the certificate shall be good for, beside those of the loopback interface
     */
    public static TlsIdentity in(Path keys, String name, Collection<String> hosts, Clock clock) throws IOException, GeneralSecurityException {
        PrivateFiles.directory(keys);
        PrivateFiles.directory(keys.resolve("partners"));
        TlsIdentity identity = new TlsIdentity(keys);
        if (!Files.exists(identity.keyStore())) {
            identity.make(name, hosts, clock);
        }
        identity.writeTrustStore();
        return identity;
    }

    public Path keyStore() {
        return keys.resolve("tls.p12");
    }

    public Path trustStore() {
        return keys.resolve("tls-trust.p12");
    }

    /** The certificate in PEM, to hand to partners. */
    public Path certificateFile() {
        return keys.resolve("tls.crt");
    }

    /** Password of both stores. */
    public String secret() throws IOException {
        return Files.readString(keys.resolve("tls-secret")).strip();
    }

    public X509Certificate certificate() throws IOException, GeneralSecurityException {
        return read(certificateFile());
    }

    /**
     * Enrols a partner's certificate; the running server takes it at its next start.
     *
     * @param partner file name without ending, for example {@code XB} or {@code XB-2027}
     */
    public void trust(String partner, Path certificate) throws IOException, GeneralSecurityException {
        if (!partner.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,40}")) {
            throw new IOException("A partner's file is named by letters, digits, - and _ only.");
        }
        PrivateFiles.write(keys.resolve("partners").resolve(partner + ".crt"), pem(read(certificate)));
        writeTrustStore();
    }

    /** Partners' certificates by file name. */
    public Map<String, X509Certificate> partners() throws IOException, GeneralSecurityException {
        Map<String, X509Certificate> partners = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(keys.resolve("partners"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".crt")).sorted().toList()) {
                partners.put(file.getFileName().toString().replaceFirst("\\.crt$", ""), read(file));
            }
        }
        return partners;
    }

    private void make(String name, Collection<String> hosts, Clock clock) throws IOException, GeneralSecurityException {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        KeyPair pair = generator.generateKeyPair();
        X509Certificate certificate = selfSigned(pair, name, hosts, clock.instant());
        KeyStore store = emptyStore();
        store.setKeyEntry(ALIAS, pair.getPrivate(), secret.toCharArray(), new Certificate[] {certificate});
        PrivateFiles.write(keys.resolve("tls-secret"), secret.getBytes(StandardCharsets.US_ASCII));
        PrivateFiles.write(certificateFile(), pem(certificate));
        PrivateFiles.write(keyStore(), bytes(store, secret));
    }

    /** Java refuses a trust store without entries, so our own certificate is always in it. */
    private void writeTrustStore() throws IOException, GeneralSecurityException {
        KeyStore store = emptyStore();
        store.setCertificateEntry("own", certificate());
        for (Map.Entry<String, X509Certificate> partner : partners().entrySet()) {
            store.setCertificateEntry("partner-" + partner.getKey(), partner.getValue());
        }
        PrivateFiles.write(trustStore(), bytes(store, secret()));
    }

    private static X509Certificate selfSigned(KeyPair pair, String name, Collection<String> hosts, Instant now) throws IOException, GeneralSecurityException {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, "Tracing centre " + name).addRDN(BCStyle.CN, name + " exchange").build();
        Set<String> names = new LinkedHashSet<>(List.of("127.0.0.1", "::1", "localhost"));
        names.addAll(hosts);
        GeneralName[] alternatives = names.stream()
                .map(h -> new GeneralName(h.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, h)).toArray(GeneralName[]::new);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(subject, new BigInteger(127, RANDOM).setBit(126),
                Date.from(now.minus(Duration.ofMinutes(5))), Date.from(now.plus(VALIDITY)), subject, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false,
                new ExtendedKeyUsage(new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("This Java cannot sign with SHA256withECDSA.", e);
        }
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static byte[] bytes(KeyStore store, String secret) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, secret.toCharArray());
        return out.toByteArray();
    }

    private static X509Certificate read(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static byte[] pem(X509Certificate certificate) throws GeneralSecurityException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII);
    }
}
