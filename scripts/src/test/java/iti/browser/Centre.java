package iti.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import iti.installation.Installation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** The tracing centre of one State and its people, each with a browser window of their own. */
final class Centre {

    private static final String PASSWORD = "harbour lantern quartz";

    private final Chromium chromium;
    private final Installation installation;
    private final String code;
    private final String name;
    private final Look look;

    Centre(Chromium chromium, Installation installation, String code, String name, Look look) {
        this.chromium = chromium;
        this.installation = installation;
        this.code = code;
        this.name = name;
        this.look = look;
    }

    /** Sets the installation up and adds its people, by keyboard. */
    void open() throws IOException {
        Keyboard administrator = window(true);
        administrator.open(address("/"));
        look.at(administrator, "setup");
        administrator.press("Set up").sees("Code of two letters");
        look.at(administrator, "setup-mend");
        administrator.type("Set-up code", Files.readString(installation.settings().data().resolve("setup-code")).strip())
                .type("Code of two letters", code).type("Name on documents", name).type("Authority", "National Tracing Centre")
                .type("Point of contact", "Desk of " + name).type("Telephone", "+999 555 01").type("Mailbox", "desk@" + code.toLowerCase(java.util.Locale.ROOT) + ".example")
                .type("Time zone", "Europe/Paris").tick("Saturday").tick("Sunday")
                .type("User name", "admin").type("Name", "Ada Brink").type("Unit", "Administration").type("Password", PASSWORD).press("Set up");
        signIn(administrator, "admin");
        look.at(administrator, "home-administrator");
        administrator.press("People and roles");
        add(administrator, "officer", "Ilse Marand", name + " Police", "Officer");
        add(administrator, "answering", "Jonas Feldt", "Tracing Centre", "Answering officer");
        add(administrator, "supervisor", "Renata Tolland", "Tracing Centre", "Supervisor");
        add(administrator, "contact", "Mira Okonski", "Tracing Centre", "Point of contact");
        add(administrator, "custodian", "Petra Lind", "Tracing Centre", "Record custodian");
        add(administrator, "auditor", "Samir Hale", "Court of Audit", "Auditor");
        look.at(administrator, "people");
        administrator.open(address("/admin"));
        look.at(administrator, "admin");
    }

    /** Adds another State to the directory and confirms its seal, by keyboard. Documents go by hand. */
    void knows(Centre other) {
        Keyboard contact = person("contact");
        contact.press("Directory");
        look.at(contact, "directory");
        contact.press("Add a State or a panel");
        look.at(contact, "state-form");
        contact.type("Code of two letters", other.code).type("Name on documents", other.name).type("Authority", "National Tracing Centre")
                .type("Point of contact", "Desk of " + other.name).type("Time zone", "Europe/Paris").tick("Saturday").tick("Sunday").press("Keep");
        contact.open(address("/directory/" + other.code)).tick("Seal");
        contact.page().setInputFiles("input[name=file]", new FilePayload("seal.pem", "application/x-pem-file", other.seal()));
        contact.type("How the fingerprint was confirmed", "read by telephone with the desk").press("Trust this certificate").sees("trusted");
        look.at(contact, "state");
    }

    private byte[] seal() {
        return person("contact").page().context().request().get(address("/directory/own/seal-root")).body();
    }

    /** Loads register records, by keyboard. */
    void registers(List<String> rows) {
        Keyboard custodian = person("custodian");
        custodian.press("Registers");
        look.at(custodian, "registers");
        String csv = "register,serial,maker,model,type,calibre,year,event_date,from_party,to_party,state,document,holder\n" + String.join("\n", rows) + "\n";
        custodian.page().setInputFiles("input[name=file]", new FilePayload("records.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        custodian.press("Take this file in");
        look.at(custodian, "import-columns");
        custodian.type("Whose file it is", "Registers of " + name).press("Read it through").until("Load " + rows.size() + " rows", "Look again");
        look.at(custodian, "import-checked");
        custodian.press("Load " + rows.size() + " rows").until(rows.size() + " rows loaded", "Look again");
        look.at(custodian, "import-loaded");
    }

    /** A person at their desk, in a new window. */
    Keyboard person(String login) {
        return person(login, true);
    }

    Keyboard person(String login, boolean script) {
        Keyboard person = window(script);
        person.open(address("/"));
        look.at(person, "sign-in");
        return signIn(person, login);
    }

    /** A window in which nobody is signed in. */
    Keyboard window(boolean script) {
        BrowserContext window = chromium.window(script);
        return new Keyboard(window.newPage(), script);
    }

    String address(String path) {
        return URI.create(installation.settings().url().toString()).resolve(path).toString();
    }

    /** The files of all documents that the page of this person links to. */
    static List<FilePayload> documents(Keyboard person) {
        return person.page().locator("a[href^='/documents/']:not([href$='/archival-copy'])").all().stream().map(link -> link.getAttribute("href")).distinct().map(path -> {
            String address = URI.create(person.page().url()).resolve(path).toString();
            return new FilePayload(path.substring(path.lastIndexOf('/') + 1) + ".pdf", "application/pdf", person.page().context().request().get(address).body());
        }).toList();
    }

    /** Signs in at the door that the page shows. */
    Keyboard signIn(Keyboard person, String login) {
        return person.type("User name", login).type("Password", PASSWORD).press("Sign in");
    }

    private static void add(Keyboard administrator, String login, String name, String unit, String role) {
        administrator.type("Name", name).type("User name", login).type("Unit", unit).tick(role).type("Password", PASSWORD).press("Add this person").sees(name);
    }
}
