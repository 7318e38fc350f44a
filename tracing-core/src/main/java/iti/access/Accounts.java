package iti.access;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signing in, tokens, and who a call is made by. */
@ApplicationScoped
public class Accounts {

    /** Bearer tokens are valid this long. */
    public static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final EntityManager em;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Accounts(EntityManager em, Ledger ledger, Clock clock) {
        this.em = em;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Checks a name and a password. Unknown, wrong and disabled look alike and take the same time.
     *
     * @throws Problem {@code NOT_SIGNED_IN}, or {@code TOO_MANY_ATTEMPTS} with {@code seconds}
     */
    @Transactional(dontRollbackOn = Problem.class)
    public Principal signIn(String login, String password) {
        Instant now = clock.instant();
        Optional<User> known = byLogin(login == null ? "" : login.strip());
        if (known.isEmpty()) {
            Passwords.pretend(password == null ? "" : password);
            throw Problem.of(ProblemKind.NOT_SIGNED_IN);
        }
        User user = known.get();
        em.lock(user, LockModeType.PESSIMISTIC_WRITE);
        boolean right = Passwords.matches(password == null ? "" : password, user.passwordHash());
        if (user.secondsToWait(now) > 0) {
            throw Problem.of(ProblemKind.TOO_MANY_ATTEMPTS, Map.of("seconds", String.valueOf(user.secondsToWait(now))));
        }
        if (!right || !user.active()) {
            user.failed(now);
            ledger.append(Ledger.INSTALLATION, "user:" + user.id(), LedgerAct.SIGN_IN_FAILED, Map.of());
            throw Problem.of(ProblemKind.NOT_SIGNED_IN);
        }
        user.succeeded(now);
        ledger.append(Ledger.INSTALLATION, "user:" + user.id(), LedgerAct.SIGNED_IN, Map.of());
        return user.principal();
    }

    /**
     * Changes the own password and ends all tokens of the person.
     *
     * @throws Problem {@code INVALID_INPUT} for a wrong old password or a short new one, {@code TOO_MANY_ATTEMPTS} with {@code seconds}
     */
    @Transactional(dontRollbackOn = Problem.class)
    public void changePassword(Principal by, String old, String fresh) {
        Instant now = clock.instant();
        User user = em.find(User.class, by.id(), LockModeType.PESSIMISTIC_WRITE);
        if (user.secondsToWait(now) > 0) {
            throw Problem.of(ProblemKind.TOO_MANY_ATTEMPTS, Map.of("seconds", String.valueOf(user.secondsToWait(now))));
        }
        Issues issues = new Issues();
        if (!Passwords.matches(old == null ? "" : old, user.passwordHash())) {
            user.failed(now);
            ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.SIGN_IN_FAILED, Map.of());
            issues.add(Issue.of("oldPassword", "notRight"));
        }
        if (fresh == null || fresh.length() < Passwords.SHORTEST) {
            issues.add(new Issue("newPassword", "tooShort", Map.of("min", String.valueOf(Passwords.SHORTEST))));
        }
        issues.limit(fresh, 200, "newPassword").throwIfAny();
        user.changePassword(Passwords.hash(fresh, PasswordCost.STANDARD));
        em.createQuery("delete from ApiToken t where t.user = :user").setParameter("user", user).executeUpdate();
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.USER_CHANGED, Map.of("user", by.id().toString(), "password", "changed"));
    }

    /** The person of a session; empty when the account is gone or disabled since. */
    @Transactional
    public Optional<Principal> principal(UUID id) {
        return Optional.ofNullable(em.find(User.class, id)).filter(User::active).map(User::principal);
    }

    /** Makes a bearer token for the API; it is told once and stored as a digest. */
    @Transactional
    public String issueToken(Principal principal) {
        String token = Secrets.fresh();
        em.persist(new ApiToken(Secrets.digest(token), em.find(User.class, principal.id()), clock.instant().plus(TOKEN_LIFE)));
        ledger.append(Ledger.INSTALLATION, principal.actor(), LedgerAct.TOKEN_ISSUED, Map.of());
        return token;
    }

    /** The person of a bearer token; empty when it is unknown or expired. */
    @Transactional
    public Optional<Principal> byToken(String token) {
        return Optional.ofNullable(em.find(ApiToken.class, Secrets.digest(token)))
                .filter(t -> t.validAt(clock.instant())).map(t -> t.user().principal());
    }

    private Optional<User> byLogin(String login) {
        List<User> found = em.createQuery("select u from User u where u.login = :login", User.class)
                .setParameter("login", login).getResultList();
        return found.stream().findFirst();
    }
}
