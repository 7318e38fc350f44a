package iti.document.time;

import iti.document.keys.InstallationKeys;
import iti.document.revocation.HttpRevocationLists;
import iti.document.revocation.HttpStatusResponders;
import iti.document.revocation.NoEvidence;
import iti.document.seal.CarriedSignatures;
import iti.document.seal.Evidence;
import iti.document.seal.PadesSeal;
import iti.message.RevokedCertificate;
import iti.message.TrustedTime;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The time-stamp service of this installation: {@code tracing.timestamp.url}, or its own authority on a port of the loopback address,
 * {@code tracing.timestamp.own.port}, for demonstrations and trials. Without either there is none. A service is believed when it is under
 * the seal root of the State or under a certificate of the file {@code tracing.timestamp.trust}.
 */
@ApplicationScoped
public class InstallationTime implements TrustedTime {

    private static final Logger LOG = System.getLogger(InstallationTime.class.getName());

    private final InstallationKeys keys;
    private final Clock clock;
    private final PadesSeal seal = new PadesSeal();
    private final Optional<Integer> ownPort;
    private final Optional<Path> trust;
    private final HttpRevocationLists lists;
    private final HttpStatusResponders responders;
    private final Optional<TimeStamps> service;
    private TimeStampServer own;

    /**
     * @param url     address of the service, http or https
     * @param ownPort port of the own authority
     * @param trust   file of certificates in PEM
     * @param revocation addresses of the revocation lists of authorities other than the own seal root, separated by commas
     * @param ocsp       addresses of responders (OCSP) that may be asked when a certificate names them, separated by commas
     * @throws IllegalArgumentException when both a service and an own authority are named, or the address is none
     */
    @Inject
    public InstallationTime(InstallationKeys keys, Clock clock, @ConfigProperty(name = "tracing.timestamp.url") Optional<String> url,
                            @ConfigProperty(name = "tracing.timestamp.own.port") Optional<Integer> ownPort,
                            @ConfigProperty(name = "tracing.timestamp.trust") Optional<String> trust,
                            @ConfigProperty(name = "tracing.revocation.urls") Optional<String> revocation,
                            @ConfigProperty(name = "tracing.revocation.ocsp.urls") Optional<String> ocsp) {
        if (url.isPresent() && ownPort.isPresent()) {
            throw new IllegalArgumentException("Choose one: tracing.timestamp.url names a time-stamp service, tracing.timestamp.own.port makes one here.");
        }
        this.keys = keys;
        this.clock = clock;
        this.ownPort = ownPort;
        this.trust = trust.map(Path::of);
        this.lists = new HttpRevocationLists(addresses(revocation));
        this.responders = new HttpStatusResponders(addresses(ocsp));
        this.service = url.or(() -> ownPort.map(port -> "http://127.0.0.1:" + port + "/"))
                .map(address -> new TimeStamps(new HttpTimeStamps(URI.create(address)), this::authorities));
    }

    private static List<URI> addresses(Optional<String> urls) {
        return urls.stream().flatMap(all -> Stream.of(all.split(","))).map(String::strip).map(URI::create).toList();
    }

    @Override
    public boolean offered() {
        return service.isPresent();
    }

    @Override
    public Optional<byte[]> stamp(byte[] sealed) {
        try {
            begin();
            return Optional.of(seal.timeStamp(sealed, service.orElseThrow(() -> new NoTimeStamp("No time-stamp service is configured."))));
        } catch (NoTimeStamp e) {
            LOG.log(Level.WARNING, "No time-stamp at the moment: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Optional<byte[]> archive(byte[] stamped, Collection<RevokedCertificate> revoked) {
        try {
            begin();
            TimeStamps time = service.orElseThrow(() -> new NoTimeStamp("No time-stamp service is configured."));
            return Optional.of(seal.archive(stamped, Evidence.of(stamped, authorities(), responders, authority -> list(authority, revoked), clock.instant()), time));
        } catch (NoTimeStamp | NoEvidence e) {
            LOG.log(Level.WARNING, "No archival copy at the moment: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Instant holdsUntil(byte[] archived) {
        try {
            return CarriedSignatures.of(archived).hold().orElseThrow(() -> new IllegalArgumentException("This document has no time-stamp."));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("The time-stamps of this document cannot be read.", e);
        }
    }

    /** The list of the own root is made here, that of another authority fetched. */
    private Optional<X509CRL> list(X509Certificate authority, Collection<RevokedCertificate> revoked) throws NoEvidence {
        if (!keys.roots().contains(authority)) {
            return lists.of(authority);
        }
        try {
            return Optional.of(HttpRevocationLists.read(keys.revocationList(authority, revoked)));
        } catch (CertificateException | CRLException e) {
            throw new IllegalStateException("The revocation list that was made a moment ago cannot be read.", e);
        }
    }

    /** The own authority begins with the first time-stamp, because its key is under a seal root that set-up makes. */
    private synchronized void begin() throws NoTimeStamp {
        if (ownPort.isPresent() && own == null) {
            try {
                own = new TimeStampServer(new TimeStampAuthority(keys::timeStamps, clock), ownPort.get());
            } catch (IOException e) {
                throw new NoTimeStamp("The own time-stamp authority cannot listen on port " + ownPort.get() + ".", e);
            }
        }
    }

    private Collection<X509Certificate> authorities() {
        List<X509Certificate> authorities = new ArrayList<>(keys.roots());
        trust.ifPresent(file -> {
            try (InputStream in = Files.newInputStream(file)) {
                CertificateFactory.getInstance("X.509").generateCertificates(in).forEach(c -> authorities.add((X509Certificate) c));
            } catch (IOException e) {
                throw new UncheckedIOException("The file of tracing.timestamp.trust cannot be read: " + file, e);
            } catch (CertificateException e) {
                throw new IllegalArgumentException("The file of tracing.timestamp.trust holds no certificates: " + file, e);
            }
        });
        return authorities;
    }

    @PreDestroy
    void end() {
        if (own != null) {
            own.close();
        }
    }
}
