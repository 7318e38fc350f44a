package iti.arquillian;

import iti.access.Role;
import java.util.List;

/** The State of the tested installation and its people. The first test that needs them sets the installation up. */
final class Alvoria {

    static final String CODE = "XA";
    static final String NAME = "Alvoria";
    static final String AUTHORITY = "National Tracing Centre";
    static final String PASSWORD = "harbour lantern quartz";
    static final Person ADMINISTRATOR = new Person("admin", "Ada Brink", "Centre", Role.ADMINISTRATOR);
    static final Person OFFICER = new Person("officer", "Ilse Marand", "Averno Police", Role.OFFICER);
    static final Person OTHER_UNIT = new Person("customs", "Otto Klamm", "Harbour Customs", Role.OFFICER);
    static final Person SUPERVISOR = new Person("supervisor", "Renata Tolland", "Centre", Role.SUPERVISOR);
    static final Person POINT_OF_CONTACT = new Person("contact", "Mira Okonski", "Centre", Role.POINT_OF_CONTACT);
    static final Person ANSWERING = new Person("answering", "Jonas Feldt", "Centre", Role.ANSWERING_OFFICER);
    static final Person CUSTODIAN = new Person("custodian", "Petra Lindqvist", "Centre", Role.CUSTODIAN);
    static final List<Person> STAFF = List.of(OFFICER, OTHER_UNIT, SUPERVISOR, POINT_OF_CONTACT, ANSWERING, CUSTODIAN);

    private Alvoria() {
    }

    record Person(String login, String name, String unit, Role role) {
    }
}
