package iti.api.exchange;

import iti.exchange.Incoming;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.function.Supplier;

/** The same file may arrive twice at the same moment: the one that comes too late to be written finds the stored one and gets its receipt. */
final class ReceivedOnce {

    private ReceivedOnce() {
    }

    static Incoming of(Supplier<Incoming> reception) {
        try {
            return reception.get();
        } catch (TransactionalException | PersistenceException tooLate) {
            System.getLogger(ReceivedOnce.class.getName()).log(System.Logger.Level.DEBUG, "received twice at once", tooLate);
            return reception.get();
        }
    }
}
