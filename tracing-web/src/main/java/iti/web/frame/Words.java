package iti.web.frame;

import iti.firearm.FirearmDescription;
import iti.message.CodeNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates, times and codes in the reader's language; times in the zone of the installation. Seen by every template as {@code words}. */
public final class Words {

    private final Locale locale;
    private final ZoneId zone;
    private final UnaryOperator<String> states;
    private final CodeNames codes;
    private final Map<String, String> named = new HashMap<>();

    /**
     * @param zone   zone of the installation
     * @param states gives the name of a State for its code
     */
    public Words(Locale locale, ZoneId zone, UnaryOperator<String> states) {
        this.locale = locale;
        this.zone = zone;
        this.states = states;
        this.codes = new CodeNames(locale);
    }

    /** 16 Jul 2026. */
    public String day(LocalDate day) {
        return day == null ? "" : format("d MMM uuuu").format(day);
    }

    /** 16 Jul 2026, the day of the instant in the installation's zone. */
    public String day(Instant instant) {
        return instant == null ? "" : day(instant.atZone(zone).toLocalDate());
    }

    /** Thu 16 Jul 2026. */
    public String weekday(LocalDate day) {
        return day == null ? "" : format("EEE d MMM uuuu").format(day);
    }

    /** Thu 16 Jul 2026, the day of the instant in the installation's zone. */
    public String weekday(Instant instant) {
        return instant == null ? "" : weekday(instant.atZone(zone).toLocalDate());
    }

    /** Thursday 16 July 2026. */
    public String longDay(Instant instant) {
        return instant == null ? "" : format("EEEE d MMMM uuuu").format(instant.atZone(zone));
    }

    /** 14:20. */
    public String time(Instant instant) {
        return instant == null ? "" : format("HH:mm").format(instant.atZone(zone));
    }

    /** 16 Jul 2026, 14:20. */
    public String moment(Instant instant) {
        return instant == null ? "" : format("d MMM uuuu, HH:mm").format(instant.atZone(zone));
    }

    /** UTC+2, as it is at that instant. */
    public String offset(Instant instant) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replace(":00", "");
    }

    /** Machine form for {@code datetime} attributes. */
    public String iso(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone).withNano(0));
    }

    /** The name of a coded value of our own lists. */
    public String code(Enum<?> code) {
        return codes.name(code);
    }

    /** The name of a code as it came in a message; the code itself when it is unknown here. */
    public String code(String list, String code) {
        return codes.name(list, code);
    }

    /** A mark as typed, character by character. */
    public MarkCells mark(String text) {
        return MarkCells.of(text == null ? "" : text, locale);
    }

    /** A fact that leads to a date: an ISO date with its weekday, two dates with a slash between of which the second may be missing, or the value itself. */
    public String fact(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return weekday(LocalDate.parse(value));
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}/(\\d{4}-\\d{2}-\\d{2})?")) {
            return fact(value.substring(0, 10)) + " \u2013 " + fact(value.substring(11));
        }
        return value;
    }

    /** The name of a State, for example Brenmark; the code itself when it is not in the directory. */
    public String state(String code) {
        return code == null ? "" : named.computeIfAbsent(code, states);
    }

    /** Norrholt Arms NH-9: maker and model, as far as they are known. */
    public String named(String maker, String model) {
        return Stream.of(maker, model).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** A weapon in short: its maker and model; its type when neither is known, as of one that was made by hand. */
    public String weapon(FirearmDescription weapon) {
        String named = named(weapon.make(), weapon.model());
        return named.isEmpty() ? code(weapon.type()) : named;
    }

    /** Brenmark (XB); the code alone when it is not in the directory. */
    public String stateAndCode(String code) {
        String name = state(code);
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
