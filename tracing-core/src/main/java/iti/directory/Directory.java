package iti.directory;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Secrets;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The own State, the other States with their points of contact (ITI 25, 31), and their enrolled certificates. */
@ApplicationScoped
public class Directory {

    private static final String LANGUAGE_TAGS = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*([\\s,;]+[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)*";

    private final EntityManager em;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Directory(EntityManager em, Ledger ledger, Clock clock) {
        this.em = em;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The own State; empty until set-up is done. */
    @Transactional
    public Optional<OwnState> own() {
        return em.createQuery("select s from OwnState s", OwnState.class).getResultList().stream().findFirst();
    }

    /** @throws Problem {@code NOT_FOUND} before set-up */
    @Transactional
    public OwnState ownState() {
        return own().orElseThrow(Problem::notFound);
    }

    /** Names the own State during set-up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public OwnState establish(StateDetails details) {
        establishing(details).throwIfAny();
        OwnState state = new OwnState(details);
        em.persist(state);
        return state;
    }

    /** What keeps these details from being those of the own State; fields begin with {@code state.}. */
    public Issues establishing(StateDetails details) {
        return details.issues("state.");
    }

    @Transactional
    public List<PartnerState> partners() {
        return em.createQuery("select p from PartnerState p order by p.name", PartnerState.class).getResultList();
    }

    /** The partners that can be asked: those that have registers, so no panel of experts and no peace operation. */
    @Transactional
    public List<PartnerState> states() {
        return partners().stream().filter(p -> !p.kind().withoutTerritory()).toList();
    }

    @Transactional
    public Optional<PartnerState> partner(String code) {
        return Optional.ofNullable(em.find(PartnerState.class, code));
    }

    /** What kind of requester a code stands for; a State when it is not known here. */
    @Transactional
    public RequesterKind kindOf(String code) {
        return (code == null ? Optional.<PartnerState>empty() : partner(code)).map(PartnerState::kind)
                .or(() -> own().filter(o -> o.code().equals(code)).map(OwnState::kind)).orElse(RequesterKind.STATE);
    }

    /** Name of a State: own, partner, or the code itself. */
    @Transactional
    public String nameOf(String code) {
        if (code == null) {
            return "";
        }
        return partner(code).map(PartnerState::name).or(() -> own().filter(o -> o.code().equals(code)).map(OwnState::name)).orElse(code);
    }

    /**
     * Adds a State or changes what we know of it.
     *
     * @throws Problem {@code INVALID_INPUT}
     */
    @Transactional
    public PartnerState keep(Principal by, StateDetails details) {
        by.demand(Permission.KEEP_DIRECTORY);
        Issues issues = details.issues("");
        issues.demand(own().filter(o -> o.code().equals(details.code())).isEmpty(), "code", "ownState");
        issues.throwIfAny();
        PartnerState known = em.find(PartnerState.class, details.code());
        if (known == null) {
            known = new PartnerState(details);
            em.persist(known);
        } else {
            known.change(details);
        }
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.STATE_CHANGED, null, details.code(), Map.of("state", details.code()));
        return known;
    }

    /**
     * Adds a State that is not known yet.
     *
     * @throws Problem {@code INVALID_INPUT}, also for a code that is taken
     */
    @Transactional
    public PartnerState add(Principal by, StateDetails details) {
        by.demand(Permission.KEEP_DIRECTORY);
        if (details.code() != null && partner(details.code()).isPresent()) {
            throw Problem.invalid(Issue.of("code", "knownState"));
        }
        return keep(by, details);
    }

    /**
     * Changes what we know of a State.
     *
     * @param version as it was read, or null
     * @throws Problem {@code NOT_FOUND}, {@code CHANGED_MEANWHILE}, {@code INVALID_INPUT}
     */
    @Transactional
    public PartnerState change(Principal by, StateDetails details, Long version) {
        by.demand(Permission.KEEP_DIRECTORY);
        PartnerState known = partner(details.code()).orElseThrow(Problem::notFound);
        if (version != null && version != known.version()) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
        }
        return keep(by, details);
    }

    /**
     * Changes the languages of the own State. Documents that are made from now on are in the first of them that is an official language of the United Nations.
     *
     * @param languages BCP 47 tags, best first, with commas between; null or blank for none
     * @param version   of the own State as it was read, or null
     * @throws Problem {@code CHANGED_MEANWHILE}, {@code INVALID_INPUT}
     */
    @Transactional
    public OwnState speak(Principal by, String languages, Long version) {
        by.demand(Permission.ADMINISTER);
        OwnState own = ownState();
        if (version != null && version != own.version()) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
        }
        String listed = languages == null || languages.isBlank() ? null : languages.strip();
        new Issues().limit(listed, 60, "languages").demand(listed == null || listed.matches(LANGUAGE_TAGS), "languages", "languageTags").throwIfAny();
        own.speak(listed);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.STATE_CHANGED, null, own.code(), Map.of("languages", String.valueOf(listed)));
        return own;
    }

    /** Gives a State, own or partner, its calendar; called by {@link Calendars} alone. @return the version from now on */
    long work(String state, WorkingCalendar calendar) {
        PartnerState partner = em.find(PartnerState.class, state);
        if (partner != null) {
            partner.work(calendar);
            em.flush();
            return partner.version();
        }
        OwnState own = ownState();
        own.work(calendar);
        em.flush();
        return own.version();
    }

    /**
     * Pins a certificate of a partner.
     *
     * @param pem          X.509 certificate in PEM form
     * @param confirmedHow how the fingerprint was confirmed, for example "by telephone with the point of contact"
     * @throws Problem {@code NOT_FOUND} for an unknown State, {@code INVALID_INPUT} for no certificate, a revoked one, or no confirmation
     */
    @Transactional
    public EnrolledKey enrol(Principal by, String state, KeyUse use, String pem, String confirmedHow) {
        by.demand(Permission.KEEP_DIRECTORY);
        if (em.find(PartnerState.class, state) == null) {
            throw Problem.notFound();
        }
        new Issues().demandText(pem, "certificate").limit(pem, 8000, "certificate").demandText(confirmedHow, "confirmedHow").limit(confirmedHow, 400, "confirmedHow").throwIfAny();
        String fingerprint;
        try {
            fingerprint = fingerprint(EnrolledKey.parse(pem));
        } catch (CertificateException e) {
            throw Problem.invalid(Issue.of("certificate", "notACertificate"));
        }
        EnrolledKey key = em.find(EnrolledKey.class, fingerprint);
        if (key == null) {
            key = new EnrolledKey(fingerprint, state, use, pem, confirmedHow, clock.instant());
            em.persist(key);
        } else if (!key.state().equals(state) || key.use() != use) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE, Map.of("fingerprint", fingerprint));
        } else if (key.revoked()) {
            throw Problem.invalid(Issue.of("certificate", "revoked"));
        }
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.STATE_ENROLLED, null, state, Map.of("use", use.name(), "fingerprint", fingerprint));
        return key;
    }

    /**
     * Keeps a partner's list of revoked certificates: documents that one of them signed after it was revoked are refused from now on. The same list again
     * changes nothing.
     *
     * @param file an X.509 revocation list, DER or PEM
     * @throws Problem {@code NOT_FOUND} for an unknown State, {@code INVALID_INPUT} when it is no list, not signed by a trusted seal root of the State, or
     *                 older than the one that is kept
     */
    @Transactional
    public EnrolledKey keepRevocations(Principal by, String state, byte[] file) {
        by.demand(Permission.KEEP_DIRECTORY);
        if (em.find(PartnerState.class, state) == null) {
            throw Problem.notFound();
        }
        X509CRL list;
        try {
            list = EnrolledKey.parseList(file);
        } catch (CertificateException | CRLException e) {
            throw Problem.invalid(Issue.of("list", "notARevocationList"));
        }
        EnrolledKey root = keysOf(state).stream().filter(k -> k.use() == KeyUse.SEAL_ROOT && !k.revoked() && k.signed(list)).findFirst()
                .orElseThrow(() -> Problem.invalid(Issue.of("list", "revocationListOfAnother")));
        Instant made = list.getThisUpdate().toInstant();
        if (root.revocationsMadeAt() != null && made.isBefore(root.revocationsMadeAt())) {
            throw Problem.invalid(Issue.of("list", "revocationListOlder"));
        }
        if (!made.equals(root.revocationsMadeAt())) {
            root.keep(list);
            ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.REVOCATIONS_KEPT, null, state, Map.of("root", root.fingerprint(), "made", made.toString(),
                    "revoked", Integer.toString(list.getRevokedCertificates() == null ? 0 : list.getRevokedCertificates().size())));
        }
        return root;
    }

    /** The lists of revoked certificates of all partners. */
    @Transactional
    public List<X509CRL> revocations() {
        return em.createQuery("select k from EnrolledKey k where k.use = :use and k.revoked = false and k.revocationsMadeAt is not null", EnrolledKey.class)
                .setParameter("use", KeyUse.SEAL_ROOT).getResultStream().flatMap(k -> k.revocations().stream()).toList();
    }

    /** Stops trusting a certificate. */
    @Transactional
    public void revoke(Principal by, String fingerprint) {
        by.demand(Permission.KEEP_DIRECTORY);
        EnrolledKey key = em.find(EnrolledKey.class, fingerprint);
        if (key == null) {
            throw Problem.notFound();
        }
        key.revoke();
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.STATE_CHANGED, null, key.state(), Map.of("revoked", fingerprint));
    }

    @Transactional
    public List<EnrolledKey> keysOf(String state) {
        return em.createQuery("select k from EnrolledKey k where k.state = :state order by k.enrolledAt", EnrolledKey.class)
                .setParameter("state", state).getResultList();
    }

    /** Certificates that are trusted now for a State and a use. */
    @Transactional
    public List<X509Certificate> trusted(String state, KeyUse use) {
        return keysOf(state).stream().filter(k -> k.use() == use && !k.revoked()).map(EnrolledKey::certificate).toList();
    }

    /** The State that a certificate on the line belongs to. */
    @Transactional
    public Optional<String> stateOfTls(X509Certificate certificate) {
        return Optional.ofNullable(em.find(EnrolledKey.class, fingerprint(certificate)))
                .filter(k -> k.use() == KeyUse.TLS && !k.revoked()).map(EnrolledKey::state);
    }

    /** SHA-256 of a certificate, 64 hexadecimal digits. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return Secrets.sha256(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate can be encoded", e);
        }
    }
}
