package iti.web.trace;

import iti.request.Priority;
import iti.request.RequestFilter;
import iti.request.Side;
import iti.request.Status;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Which traces are listed, as the address of the page says it. Whatever is no filter is left out, so an address never fails.
 *
 * @param side     whose request it is, or null
 * @param statuses empty for any
 * @param state    code of the other State, or null
 * @param mine     only those of the reader
 * @param priority or null
 * @param text     part of number or summary, or null
 * @param page     from 1
 */
public record TraceQuery(Side side, Set<Status> statuses, String state, boolean mine, Priority priority, String text, int page) {

    private static final int LONGEST = 80;

    /** Reads the parameters of the address. */
    public static TraceQuery of(MultivaluedMap<String, String> typed) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        typed.getOrDefault("status", List.of()).forEach(s -> one(Status.class, s).forEach(statuses::add));
        String state = value(typed, "state").toUpperCase(Locale.ROOT);
        String text = value(typed, "q");
        String page = value(typed, "page");
        return new TraceQuery(one(Side.class, value(typed, "side")).stream().findFirst().orElse(null), statuses, state.matches("[A-Z]{2}") ? state : null,
                value(typed, "officer").equals("me"), one(Priority.class, value(typed, "priority")).stream().findFirst().orElse(null),
                text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length())), page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    /** The filter for the reader. */
    public RequestFilter filter(UUID reader) {
        return new RequestFilter(side, statuses, state, mine ? reader : null, priority, text);
    }

    /** Another page of the same list. */
    public TraceQuery at(int number) {
        return new TraceQuery(side, statuses, state, mine, priority, text, number);
    }

    /** The filters that are set, each with the address of the list without it. */
    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        if (side != null) {
            chips.add(new Chip("side", side.name(), new TraceQuery(null, statuses, state, mine, priority, text, 1).address()));
        }
        for (Status status : statuses) {
            Set<Status> others = EnumSet.copyOf(statuses);
            others.remove(status);
            chips.add(new Chip("status", status.name(), new TraceQuery(side, others, state, mine, priority, text, 1).address()));
        }
        if (state != null) {
            chips.add(new Chip("state", state, new TraceQuery(side, statuses, null, mine, priority, text, 1).address()));
        }
        if (mine) {
            chips.add(new Chip("officer", "me", new TraceQuery(side, statuses, state, false, priority, text, 1).address()));
        }
        if (priority != null) {
            chips.add(new Chip("priority", priority.name(), new TraceQuery(side, statuses, state, mine, null, text, 1).address()));
        }
        if (text != null) {
            chips.add(new Chip("text", text, new TraceQuery(side, statuses, state, mine, priority, null, 1).address()));
        }
        return chips;
    }

    /** Address of this list. */
    public String address() {
        List<String> parts = new ArrayList<>();
        if (side != null) {
            parts.add("side=" + side);
        }
        statuses.forEach(s -> parts.add("status=" + s));
        if (state != null) {
            parts.add("state=" + state);
        }
        if (mine) {
            parts.add("officer=me");
        }
        if (priority != null) {
            parts.add("priority=" + priority);
        }
        if (text != null) {
            parts.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "/traces" : "/traces?" + String.join("&", parts);
    }

    private static String value(MultivaluedMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static <E extends Enum<E>> List<E> one(Class<E> codes, String typed) {
        return EnumSet.allOf(codes).stream().filter(c -> c.name().equals(typed)).toList();
    }

    /**
     * A filter that is set.
     *
     * @param kind    {@code side}, {@code status}, {@code state}, {@code officer}, {@code priority} or {@code text}
     * @param without address of the list without it
     */
    public record Chip(String kind, String value, String without) {
    }
}
