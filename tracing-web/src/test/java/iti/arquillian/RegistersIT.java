package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Problem;
import iti.register.Candidate;
import iti.register.ImportReport;
import iti.register.MatchGroup;
import iti.register.RegisterImport;
import iti.register.RegisterSearch;
import iti.register.SearchPurpose;
import iti.register.SearchQuery;
import iti.register.SearchResult;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: registers are loaded and searched over the connection of the running JTA transaction. */
@ExtendWith(ArquillianExtension.class)
public class RegistersIT {

    private static final String HEADING = "register,serial,maker,model,type,calibre,year,event_date,from_party,to_party,state,document,holder\n";

    @Inject
    private Staffed staffed;
    @Inject
    private RegisterImport importing;
    @Inject
    private RegisterSearch searching;
    @Inject
    private Ledger ledger;

    @Test
    @Tag("ITI-11")
    void whatWasLoadedIsFoundByADamagedNumber() throws IOException {
        ImportReport report = load("MANUFACTURE,QX40718B,Norrholt,NH-7,PISTOL_SELF_LOADING,9x19,2014,2014-05-06,,Orla Trading,XA,M-1,\n"
                + "LICENCE,QX40718B,Norrholt,NH-7,,9x19,,2016-01-01,Orla Trading,,XA,L-9,Ilse Quorn\n");
        assertEquals(2, report.loaded() + report.known());
        UUID chain = UUID.randomUUID();
        SearchResult result = searching.search(staffed.as(Alvoria.OFFICER), chain, null, SearchPurpose.DOMESTIC_CHECK,
                SearchQuery.of("QX4?71[8B]B", "Norrholt", null, null));
        List<Candidate> exact = result.of(MatchGroup.EXACT);
        assertEquals(List.of("QX40718B"), exact.stream().map(c -> c.record().serial().engraved()).toList());
        assertEquals(2, exact.get(0).registers().size());
        assertEquals(List.of(LedgerAct.REGISTER_SEARCHED), ledger.entries(chain).stream().map(e -> e.act()).toList());
    }

    @Test
    @Tag("ITI-11")
    void aFileThatBreaksInTheMiddleLoadsNothing() throws IOException {
        int entries = ledger.entries(Ledger.INSTALLATION).size();
        assertThrows(Problem.class, () -> load("MANUFACTURE,ZW99017K,Norrholt,NH-7,,9x19,2014,,,,XA,,\nMANUFACTURE,\"ZW99018K,Norrholt\n"));
        SearchResult result = searching.search(staffed.as(Alvoria.OFFICER), UUID.randomUUID(), null, SearchPurpose.DOMESTIC_CHECK,
                SearchQuery.of("ZW99017K", null, null, null));
        assertEquals(0, result.count());
        assertEquals(entries, ledger.entries(Ledger.INSTALLATION).size());
    }

    @Test
    void aSearchWithoutPurposeIsNotMade() throws IOException {
        Principal officer = staffed.as(Alvoria.OFFICER);
        Problem refused = assertThrows(Problem.class, () -> searching.search(officer, UUID.randomUUID(), null, null, SearchQuery.of("QX40718B", null, null, null)));
        assertTrue(refused.issues().stream().anyMatch(i -> i.field().equals("purpose")));
    }

    private ImportReport load(String rows) throws IOException {
        return importing.load(staffed.as(Alvoria.CUSTODIAN), new ByteArrayInputStream((HEADING + rows).getBytes(StandardCharsets.UTF_8)));
    }
}
