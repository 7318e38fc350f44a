package iti.demo.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * One weapon from its making on, each event entered in the register of the State where it happened, in order and never after the last
 * day of the registers. Whoever holds it before an event is the one it comes from.
 */
final class LifeOfWeapon {

    private final Model model;
    private final String serial;
    private final LocalDate made;
    private final LocalDate last;
    private final Random random;
    private final Map<String, List<RegisterRecord>> entries = new TreeMap<>();
    private LocalDate date;
    private String state;
    private String keeper;

    LifeOfWeapon(Model model, String serial, LocalDate made, LocalDate last, Random random) {
        this.model = model;
        this.serial = serial;
        this.made = made;
        this.last = last;
        this.random = random;
        date = made;
        state = model.state();
        keeper = model.maker();
        enter("MANUFACTURE", model.maker(), model.maker(), state, "", "");
    }

    /** Entries by State. */
    Map<String, List<RegisterRecord>> entries() {
        return entries;
    }

    /** Whether it is still in use and the registers have not ended. */
    boolean goesOn() {
        return date.isBefore(last) && !keeper.isEmpty();
    }

    /** Leaves for another State: an export there, an import here, one to four weeks apart. */
    void moveTo(String destination, int atMostDays) {
        if (!after(5, atMostDays)) {
            return;
        }
        String importer = Parties.importer(destination, random);
        enter("EXPORT", keeper, importer, destination, number("EX"), "");
        String origin = state;
        String exporter = keeper;
        state = destination;
        keeper = importer;
        if (after(7, 28)) {
            enter("IMPORT", exporter, importer, origin, number("IM"), "");
        } else {
            keeper = "";
        }
    }

    /** Sold to a dealer, and by the dealer to a person with a licence. */
    void sell(int atMostDays) {
        String dealer = Parties.dealer(state, random);
        if (!after(10, atMostDays)) {
            return;
        }
        enter("TRANSFER", keeper, dealer, state, number("DN"), "");
        keeper = dealer;
        if (after(3, atMostDays)) {
            enter("LICENCE", dealer, "licence holder", state, number("LI"), Parties.person(random));
            keeper = "licence holder";
        }
    }

    /** Ends in a register of things that are not to be met again: LOST_STOLEN, DEACTIVATED or DESTROYED. */
    void endIn(String register) {
        if (after(30, 3000)) {
            enter(register, keeper, "", state, number(register.substring(0, 2)), "");
            keeper = "";
        }
    }

    private boolean after(int atLeastDays, int atMostDays) {
        LocalDate next = date.plusDays(atLeastDays + random.nextInt(Math.max(1, atMostDays - atLeastDays)));
        if (!goesOn() || next.isAfter(last)) {
            return false;
        }
        date = next;
        return true;
    }

    private String number(String kind) {
        return String.format(Locale.ROOT, "%s %02d/%04d", kind, date.getYear() % 100, 1 + random.nextInt(9999));
    }

    private void enter(String register, String from, String to, String otherState, String document, String holder) {
        entries.computeIfAbsent(state, s -> new ArrayList<>()).add(new RegisterRecord(register, serial, model.maker(), model.name(), model.type(), model.calibre(),
                made.getYear(), date, from, to, otherState, document, holder));
    }
}
