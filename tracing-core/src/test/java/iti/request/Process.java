package iti.request;

import iti.access.People;
import iti.directory.Directory;
import iti.ledger.Ledger;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** One more process on the database of a centre, with its own connection and its own rounds of reminders. */
final class Process {

    final ReminderRounds rounds;
    private final EntityManager em;
    private final Reminders reminders;
    private Runnable meanwhile = () -> { };

    Process(Centre centre) {
        em = centre.factory.createEntityManager();
        Clock clock = centre.clock;
        Ledger ledger = new Ledger(em, clock);
        Directory directory = new Directory(em, ledger, clock);
        Deadlines deadlines = new Deadlines(em, directory, new NationalTargets(em, directory, new Targets(5, 2, 30, 1), ledger));
        reminders = new Reminders(em, deadlines, new People(em, ledger), ledger, clock, List.of(0, 15, 30)) {
            @Override
            public List<Due> due() {
                List<Due> due = tx(super::due);
                Runnable others = meanwhile;
                meanwhile = () -> { };
                others.run();
                return due;
            }

            @Override
            public boolean remind(Due due) {
                return tx(() -> super.remind(due));
            }
        };
        rounds = new ReminderRounds(reminders);
    }

    /** What happens in the next round between looking and reminding. */
    void meanwhile(Runnable others) {
        meanwhile = others;
    }

    private <T> T tx(Supplier<T> act) {
        em.getTransaction().begin();
        try {
            T result = act.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }
}
