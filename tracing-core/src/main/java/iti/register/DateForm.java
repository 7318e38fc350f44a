package iti.register;

import java.time.DateTimeException;
import java.time.LocalDate;

/** How a source writes days. Nobody can tell 3/4/2011 from the file alone, so a person says it. */
public enum DateForm {
    /** 2011-03-02, as ISO 8601; also 20110302. */
    ISO,
    /** 2.3.2011, 02/03/2011: the day first. */
    DAY_FIRST,
    /** 3/2/2011: the month first. */
    MONTH_FIRST;

    /** The day, or null when the text is none of this form. ISO 8601 is read in every form: spreadsheets give their dates so. */
    LocalDate read(String text) {
        try {
            if (text.length() == 10 && text.charAt(4) == '-') {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), text.charAt(7) == '-' ? number(text, 8, 10) : 0);
            }
            if (this == ISO) {
                return text.length() == 8 ? LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8)) : null;
            }
            String[] parts = text.split("[./-]", -1);
            if (parts.length != 3 || parts[2].length() != 4) {
                return null;
            }
            int first = number(parts[0], 0, parts[0].length());
            int second = number(parts[1], 0, parts[1].length());
            int year = number(parts[2], 0, 4);
            return this == DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @return 0, which is no day and no month, when it is not all digits */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9' || to - from > 4) {
                return 0;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
