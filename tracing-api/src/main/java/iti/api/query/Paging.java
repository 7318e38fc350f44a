package iti.api.query;

import iti.api.json.Unreadable;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;

/** Which part of a list: {@code first} counts from 0, {@code count} is 1 to 100, 50 when it is not said. */
public class Paging {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    @QueryParam("first")
    private String first;
    @QueryParam("count")
    private String count;

    public int first() {
        return number("first", first, 0, 0, 10_000_000);
    }

    public int count() {
        return number("count", count, USUAL, 1, MOST);
    }

    private static int number(String name, String value, int otherwise, int least, int most) {
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw Unreadable.of(name, "range");
        }
        return Integer.parseInt(value);
    }

    /** A query parameter that is one of a list of codes; null stays null. */
    public static <E extends Enum<E>> E code(Class<E> type, String name, String value) {
        return value == null ? null : Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(value)).findFirst()
                .orElseThrow(() -> Unreadable.of(name, "unknownCode"));
    }
}
