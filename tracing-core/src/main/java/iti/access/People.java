package iti.access;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people of the installation and their units. */
@ApplicationScoped
public class People {

    private final EntityManager em;
    private final Ledger ledger;
    private final PasswordCost cost;

    @Inject
    public People(EntityManager em, Ledger ledger) {
        this(em, ledger, PasswordCost.STANDARD);
    }

    /** @param cost of the passwords that are set here */
    public People(EntityManager em, Ledger ledger, PasswordCost cost) {
        this.em = em;
        this.ledger = ledger;
        this.cost = cost;
    }

    /**
     * Adds a person; makes the unit when it is new.
     *
     * @throws Problem {@code INVALID_INPUT} for a short password, a taken or missing name, no role
     */
    @Transactional
    public User add(Principal by, String login, String name, String unit, Set<Role> roles, String password) {
        by.demand(Permission.ADMINISTER);
        return add(by.actor(), login, name, unit, roles, password);
    }

    /** Adds the first administrator during set-up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public User addFirst(String login, String name, String unit, String password) {
        return add("system", login, name, unit, Set.of(Role.ADMINISTRATOR), password);
    }

    /** What keeps a person from being the first administrator. */
    public Issues first(String login, String name, String unit, String password) {
        Issues issues = new Issues().demandText(login, "login").limit(login, 60, "login").demandText(name, "name").limit(name, 120, "name")
                .demandText(unit, "unit").limit(unit, 120, "unit");
        if (password == null || password.length() < Passwords.SHORTEST) {
            issues.add(new Issue("password", "tooShort", Map.of("min", String.valueOf(Passwords.SHORTEST))));
        }
        return issues.limit(password, 200, "password");
    }

    private User add(String actor, String login, String name, String unit, Set<Role> roles, String password) {
        Issues issues = first(login, name, unit, password).demandSome(roles, "roles");
        if (login != null && !em.createQuery("select u.id from User u where u.login = :login").setParameter("login", login.strip()).getResultList().isEmpty()) {
            issues.add(Issue.of("login", "taken"));
        }
        issues.throwIfAny();
        User user = new User(login.strip(), name.strip(), unit(unit.strip()), roles, Passwords.hash(password, cost));
        em.persist(user);
        ledger.append(Ledger.INSTALLATION, actor, LedgerAct.USER_ADDED, Map.of("user", user.id().toString(),
                "roles", roles.stream().map(Enum::name).sorted().collect(Collectors.joining(" "))));
        return user;
    }

    /** Switches an account on or off; takes effect with the person's next call. */
    @Transactional
    public void setActive(Principal by, UUID id, boolean active) {
        by.demand(Permission.ADMINISTER);
        User user = em.find(User.class, id);
        if (user == null) {
            throw Problem.notFound();
        }
        user.setActive(active);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.USER_CHANGED, Map.of("user", id.toString(), "active", String.valueOf(active)));
    }

    @Transactional
    public List<User> all(Principal by) {
        by.demand(Permission.ADMINISTER);
        return em.createQuery("select u from User u join fetch u.unit order by u.name", User.class).getResultList();
    }

    /** People with a permission, for assignment lists. */
    @Transactional
    public List<User> with(Permission permission) {
        return em.createQuery("select u from User u where u.active = true order by u.name", User.class).getResultList().stream()
                .filter(u -> u.roles().stream().anyMatch(r -> r.permissions().contains(permission))).toList();
    }

    /** All people with an active account, by name, as they would act now. */
    @Transactional
    public List<Principal> principals() {
        return em.createQuery("select u from User u join fetch u.unit where u.active = true order by u.name", User.class).getResultList().stream()
                .map(User::principal).toList();
    }

    /** Name of a person, or the identity as text when the account is not known. */
    public String nameOf(UUID id) {
        User user = id == null ? null : em.find(User.class, id);
        return user == null ? String.valueOf(id) : user.name();
    }

    private Unit unit(String name) {
        List<Unit> found = em.createQuery("select u from Unit u where u.name = :name", Unit.class).setParameter("name", name).getResultList();
        if (!found.isEmpty()) {
            return found.get(0);
        }
        Unit unit = new Unit(name);
        em.persist(unit);
        return unit;
    }
}
