package iti.certificate;

import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Keeps that a signature was refused, in a transaction of its own: the one of the act is undone. */
@ApplicationScoped
public class RefusedSignatures {

    private final Ledger ledger;

    @Inject
    public RefusedSignatures(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param serial of the certificate, empty when it could not be read */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(String actor, String why, String serial) {
        ledger.append(Ledger.INSTALLATION, actor, LedgerAct.SIGNING_REFUSED, Map.of("why", why, "serial", serial));
    }
}
