package iti.web.incoming;

import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.Withheld;
import java.util.List;

/**
 * An answer as it leaves, for the page.
 *
 * @param withheld the parts that are not released, each with its ground
 */
public record Leaving(ResponseBody body, List<Part> withheld) {

    private static final String OF_LINE = "lines\\.(\\d{1,3})\\.(.+)";
    private static final String LINE = "segments\\.(\\d+)(\\..+)?";

    static Leaving of(ResponseBody body) {
        return new Leaving(body, body.withheld() == null ? List.of() : body.withheld().stream().map(Leaving::part).toList());
    }

    private static Part part(Withheld withheld) {
        if (withheld.field().matches(OF_LINE)) {
            int number = Integer.parseInt(withheld.field().replaceFirst(OF_LINE, "$1"));
            Part part = part(new Withheld(withheld.field().replaceFirst(OF_LINE, "$2"), withheld.ground()));
            return new Part(number, part.line(), part.label(), withheld.field(), part.ground());
        }
        String field = withheld.field();
        if (!field.matches(LINE)) {
            return new Part(0, 0, "field.response." + field, field, withheld.ground());
        }
        int line = Integer.parseInt(field.replaceFirst(LINE, "$1")) + 1;
        return new Part(0, line, "field.response.segments" + field.replaceFirst(LINE, "$2"), field, withheld.ground());
    }

    /**
     * A part that is withheld.
     *
     * @param weapon line of a schedule, from 1; 0 when it is about one weapon
     * @param line   line of the supply chain, from 1; 0 when it is no line
     * @param label  key of its name
     * @param field  as the answer names it, for parts that we have no words for
     */
    public record Part(int weapon, int line, String label, String field, String ground) {
    }
}
