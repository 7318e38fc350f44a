package iti.demo.data;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry of a national register about one weapon, a line of the file a record custodian loads.
 *
 * @param register MANUFACTURE, IMPORT, EXPORT, TRANSFER, LICENCE, LOST_STOLEN, DEACTIVATED or DESTROYED
 * @param type code of the weapon's type
 * @param year year of manufacture
 * @param state the other State of an import or export, otherwise the register's own
 * @param document licence or delivery number
 * @param holder fictional person, in LICENCE entries only
 */
public record RegisterRecord(String register, String serial, String maker, String model, String type, String calibre, int year,
        LocalDate eventDate, String fromParty, String toParty, String state, String document, String holder) {

    /** First line of a file. */
    public static final String HEADER = "register,serial,maker,model,type,calibre,year,event_date,from_party,to_party,state,document,holder";

    /** The record as a line of CSV (RFC 4180), without a line end. */
    public String csv() {
        return Stream.of(register, serial, maker, model, type, calibre, year, eventDate, fromParty, toParty, state, document, holder)
                .map(Object::toString).map(RegisterRecord::field).collect(Collectors.joining(","));
    }

    private static String field(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
