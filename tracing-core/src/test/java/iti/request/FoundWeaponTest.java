package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.CaseFile;
import iti.casefile.RecoveryEvent;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.ledger.LedgerAct;
import iti.persistence.Databases;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("ITI-9")
class FoundWeaponTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aWeaponThatWasFoundIsOnRecordAlthoughNobodyKnowsAnythingOfItYet(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria")) {
            CaseFile file = a.tx(() -> a.cases.open(a.officer, new RecoveryEvent(null, null, "Port Averno", null, 1, null)));
            Firearm weapon = a.tx(() -> a.cases.addFirearm(a.officer, file.id(), null,
                    new FirearmDescription(null, null, null, null, null, null, null, null, List.of(), "No mark was found.")));
            assertEquals(List.of(weapon.id()), a.tx(() -> a.cases.find(a.officer, file.id()).firearms().stream().map(Firearm::id).toList()));
            assertEquals(List.of(LedgerAct.CASE_OPENED, LedgerAct.CASE_CHANGED), a.ledger.entries(file.id()).stream().map(e -> e.act()).toList());
            assertTrue(a.ledger.entries(file.id()).get(1).details().contains(weapon.id().toString()));
            assertEquals(List.of(), a.ledgerFindings());
        }
    }
}
