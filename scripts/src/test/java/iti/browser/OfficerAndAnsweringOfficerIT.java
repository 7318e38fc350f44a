package iti.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import iti.demo.TwoStates;
import iti.installation.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole trace on the pages of two States: real servers, real browser, keyboard alone. Documents are carried by hand, as they are between States without a
 * line. Each page is looked at the first time it is met.
 */
class OfficerAndAnsweringOfficerIT {

    private static final String SERIAL = "K0417BS8";
    private static final String AS_READ = "K0417?S8";

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static TwoStates states;
    private static Look look;
    private static Centre alvoria;
    private static Centre brenmark;

    @BeforeAll
    static void open() throws IOException, GeneralSecurityException, InterruptedException {
        chromium = new Chromium();
        states = TwoStates.in(data, Server.built(Path.of("..").toAbsolutePath().normalize()));
        states.start();
        look = new Look(Files.createDirectories(Path.of("target/screens")));
        alvoria = new Centre(chromium, states.alvoria(), "XA", "Alvoria", look);
        brenmark = new Centre(chromium, states.brenmark(), "XB", "Brenmark", look);
        alvoria.open();
        brenmark.open();
        alvoria.knows(brenmark);
        brenmark.knows(alvoria);
        brenmark.registers(List.of("MANUFACTURE," + SERIAL + ",Norrholt,NH-9,PISTOL_SELF_LOADING,9x19mm Parabellum,2014,2014-03-11,Norrholt,Orla Trading,XB,M-14-0417,",
                "MANUFACTURE,K04178S8,Norrholt,NH-9,PISTOL_SELF_LOADING,9x19mm Parabellum,2014,2014-03-12,Norrholt,Kestro Arms,XB,M-14-0418,",
                "TRANSFER," + SERIAL + ",Norrholt,NH-9,PISTOL_SELF_LOADING,9x19mm Parabellum,2014,2014-06-02,Orla Trading,Vantoft Sport,XB,D-220,",
                "LICENCE," + SERIAL + ",Norrholt,NH-9,PISTOL_SELF_LOADING,9x19mm Parabellum,2014,2015-02-20,Vantoft Sport,,XB,L-15-901,Ilse Quorn"));
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        if (states != null) {
            states.stop();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Tag("ITI-14")
    @Tag("ITI-16")
    @Tag("ITI-17")
    @Tag("ITI-19")
    @Tag("ITI-20")
    void aTraceFromTheRecoveryToTheAnswer() {
        Keyboard officer = alvoria.person("officer");
        look.at(officer, "home-officer");
        officer.key("n");
        draft(officer);
        nameTheGapsAndFillThem(officer);
        String file = officer.choose("State to ask", "Brenmark").press("Sign and have it approved").sees("Signed by you").page().url().replaceFirst("\\?.*", "");
        look.at(officer, "case-proposed");
        String number = officer.page().innerText("main").replaceFirst("(?s).*?(TR-\\d{4}-\\d{6}-\\w).*", "$1");

        Keyboard supervisor = alvoria.person("supervisor").press(number);
        look.at(supervisor, "case-approve");
        supervisor.press("Approve").sees("Approved");
        Keyboard contact = alvoria.person("contact").press(number).press("Sign and send to Brenmark").sees("Signed");
        look.at(contact, "case-issued");
        List<FilePayload> request = Centre.documents(contact);
        assertEquals(1, request.size());

        Keyboard answering = brenmark.person("answering");
        look.at(answering, "home-answering");
        take(answering, request.get(0));
        answering.sees("Genuine. You can rely on this document.");
        look.at(answering, "verdict");
        answering.press("Open TR-");
        look.at(answering, "incoming-received");
        String incoming = answering.page().url();
        answering.key("a");
        look.at(answering, "incoming-acknowledged");
        searchRecords(answering);
        askTheMaker(answering.open(incoming));
        answering.open(incoming).sees("Sara Holm");
        look.at(answering, "incoming");
        answering.press("Take into the answer");
        answering.open(incoming).press("Go on with the draft");
        look.at(answering, "answer");
        answering.choose("Answer", "In full").choose("What the trace led to", "Traced to the last lawful holder").type("Last legal holder", "Vantoft Sport, dealer")
                .tick("Only by competent authorities").press("Save and see what leaves").sees("Complete");
        look.at(answering, "answer-preview");
        answering.press("Sign and have it approved");

        Keyboard approving = brenmark.person("supervisor").press("TR-");
        look.at(approving, "incoming-approve");
        approving.press("Approve the answer");
        Keyboard releasing = brenmark.person("contact").press("TR-").press("Sign and send to Alvoria");
        look.at(releasing, "incoming-released");
        List<FilePayload> sent = Centre.documents(releasing).stream().filter(d -> !java.util.Arrays.equals(d.buffer, request.get(0).buffer)).toList();
        assertEquals(2, sent.size(), "acknowledgement and answer");

        sent.forEach(document -> take(alvoria.person("contact"), document));
        officer.open(alvoria.address("/"));
        look.at(officer, "home-answered");
        officer.press(number).sees("Traced to the last lawful holder").sees("Orla Trading");
        assertEquals(file, officer.page().url().replaceFirst("[?#].*", ""));
        look.at(officer, "case");
        aQuestionAboutTheAnswer(officer, incoming);
        rest();
        assertTrue(look.pages() >= 25, "pages looked at: " + look.pages());
        assertEquals(List.of(), look.findings(), () -> String.join("\n", look.findings()));
    }

    @Test
    void theOfficersPathWithoutScript() {
        Keyboard officer = alvoria.person("officer", false);
        officer.press("New trace");
        draft(officer);
        nameTheGapsAndFillThem(officer);
        officer.choose("State to ask", "Brenmark").press("Sign and have it approved").sees("Signed by you");
        Keyboard supervisor = alvoria.person("supervisor", false).open(officer.page().url()).press("Approve").sees("Approved");
        assertTrue(supervisor.page().url().contains("/cases/"));
    }

    private static void draft(Keyboard officer) {
        look.at(officer, "recovery");
        officer.choose("How it came to you", "Seized").day("Day", LocalDate.now().minusDays(2).toString()).type("Place", "Port Averno, quay 7")
                .press("Continue to weapon and markings");
        look.at(officer, "weapon");
        officer.choose("Type", "Pistol, self-loading").type("Make", "Norrholt").type("Model", "NH-9").type("Calibre", "9x19mm Parabellum")
                .choose("Action", "Semi-automatic").type("Country", "XB").type("Year", "2014")
                .choose("Mark 1: kind", "Serial number").choose("On", "Frame").type("Text as engraved", AS_READ).choose("State of the mark", "Restored in part")
                .choose("Restored by", "Chemical etching")
                .choose("Mark 2: kind", "Maker").choose("On", "Slide").type("Text as engraved", "NORRHOLT NH-9").choose("State of the mark", "Readable")
                .press("Continue to purpose and handling");
        look.at(officer, "purpose");
        officer.press("Continue to check and send");
        look.at(officer, "check");
    }

    private static void nameTheGapsAndFillThem(Keyboard officer) {
        officer.choose("State to ask", "Brenmark").press("Sign and have it approved").sees("Legal justification").sees("Circumstances").sees("Intended use").sees("Limits on use");
        look.at(officer, "check-mend");
        officer.press("Circumstances").type("Circumstances", "Found in the lining of a refrigerator in a container from Carvane. The consignee was arrested.")
                .press("Continue").press("Finish the draft").press("Legal justification");
        officer.tick("Illicit under the law").type("Legal justification", "Possession without licence, Firearms Act 2009, section 41 (1).")
                .tick("Criminal investigation").type("In words", "Case against the consignee.").type("Number of the national case", "AV-2026-1182")
                .tick("Importer").tick("Last legal holder").tick("We guarantee").tick("Our own records were searched")
                .type("Result of the search", "No record under any reading of the serial number.").press("Continue to check and send");
        look.at(officer, "check-complete");
    }

    private static void take(Keyboard person, FilePayload document) {
        person.press("Inbox");
        look.at(person, "inbox");
        person.page().setInputFiles("input[name=file]", document);
        person.press("Check and place").sees("Genuine");
    }

    private static void searchRecords(Keyboard answering) {
        answering.press("Search the records");
        look.at(answering, "records");
        answering.type("Serial", AS_READ).choose("Purpose", "To answer a request").press("Search").sees("What fits");
        look.at(answering, "records-found");
        answering.press("Use record " + SERIAL);
    }

    private static void askTheMaker(Keyboard answering) {
        answering.unfold("Ask a manufacturer").choose("Kind", "Manufacturer").type("Name", "Norrholt").type("Question", "To whom was this pistol sold first?")
                .press("Make the letter and the link").sees("This link is shown only now");
        look.at(answering, "inquiry-letter");
        Keyboard company = brenmark.window(true).open(answering.page().inputValue("#link"));
        look.at(company, "inquiry");
        company.press("Send to");
        look.at(company, "inquiry-mend");
        company.tick("We found a record").choose("What the record is about", "Sold").day("Day", "2014-03-20").type("To whom the weapon went", "Orla Trading")
                .type("Document", "INV-2014-338").type("Your name", "Sara Holm").press("Send to").sees("Thank you");
        look.at(company, "inquiry-thanks");
    }

    /** The officer asks what the answer means. The session of who clarifies is over when the explanation is sent; it is given back after signing in. */
    private static void aQuestionAboutTheAnswer(Keyboard officer, String incoming) {
        String explanation = "The licence ended with the sale; the register does not say to whom.";
        List<FilePayload> before = Centre.documents(officer);
        officer.unfold("More that can be done").unfold("Ask for clarification").type("Question", "Did the dealer still hold a licence?").press("Send to Brenmark")
                .sees("Did the dealer still hold a licence?");
        look.at(officer, "case-question");
        List<FilePayload> question = Centre.documents(officer).stream().filter(d -> before.stream().noneMatch(b -> b.name.equals(d.name))).toList();
        assertEquals(1, question.size(), "the question");
        take(brenmark.person("contact"), question.get(0));

        Keyboard answering = brenmark.person("answering").open(incoming).type("Your explanation", explanation);
        look.at(answering, "incoming-question");
        answering.endSession().press("Send to Alvoria").sees("is not lost");
        look.at(answering, "sign-in-again");
        brenmark.signIn(answering, "answering").sees("What you typed is here again");
        look.at(answering, "incoming-typed-again");
        assertEquals(explanation, answering.page().inputValue("#typed-again textarea"));
        answering.press("Send to Alvoria").sees("Your explanation is on its way");
        look.at(answering, "incoming-clarified");
    }

    /** Pages beside the path. */
    private static void rest() {
        Keyboard supervisor = alvoria.person("supervisor");
        for (String page : new String[] {"traces", "board", "figures", "account"}) {
            look.at(supervisor.open(alvoria.address("/" + page)), page);
        }
        look.at(alvoria.person("auditor").open(alvoria.address("/ledger")), "ledger");
        look.at(alvoria.window(true).open(alvoria.address("/check-document")), "check-document");
        look.at(alvoria.window(true).open(alvoria.address("/accessibility")), "accessibility");
        look.at(supervisor.open(alvoria.address("/no-such-page")), "not-found");
    }
}
