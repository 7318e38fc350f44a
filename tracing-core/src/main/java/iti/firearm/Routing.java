package iti.firearm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom the marks of a weapon point to (ITI 5, 8; outcome document of 2024, para 151): the State of import before the State of
 * manufacture, each with its reasons. A proposal for a person to decide on, never an address by itself.
 *
 * @param proposed    ranked, best first; never the own State
 * @param notProposed States that marks name without being a reason to ask them, or the own State, with that reason
 */
public record Routing(List<AddresseeProposal> proposed, List<AddresseeProposal> notProposed) {

    /** One mark: what it says and its text as typed; the text may be null. */
    public record Mark(MarkKind kind, String text) {
    }

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");

    /** By kind of reason; of two imports the later one, one without a year last. */
    private static final Comparator<AddresseeProposal.Reason> STRONGEST_FIRST = Comparator.comparing(AddresseeProposal.Reason::code)
            .thenComparing(AddresseeProposal.Reason::year, Comparator.nullsLast(Comparator.reverseOrder()));

    /**
     * Ranks the States that a weapon points to: by the marks on it but those on parts from elsewhere. For a part:
     * {@link FirearmDescription#narrowedTo}.
     */
    public static Routing of(FirearmDescription weapon, String ownState, Map<String, String> names) {
        return of(weapon.ownMarkings().stream().map(m -> new Mark(m.kind(), m.text())).toList(), weapon.countryOfManufacture(), ownState, names);
    }

    /**
     * Ranks the States that marks point to.
     *
     * @param countryOfManufacture ISO 3166-1 alpha-2, or null
     * @param ownState             ISO 3166-1 alpha-2
     * @param names                names of known States by code, to be recognised in the marks
     */
    public static Routing of(List<Mark> marks, String countryOfManufacture, String ownState, Map<String, String> names) {
        CountryNames countries = new CountryNames(names);
        Map<String, List<AddresseeProposal.Reason>> reasons = new LinkedHashMap<>();
        for (Mark mark : marks) {
            RoutingReason code = reason(mark.kind());
            if (code != null && mark.text() != null) {
                countries.in(mark.text()).forEach(state -> add(reasons, state, new AddresseeProposal.Reason(code, mark.text(), year(mark.text()))));
            }
        }
        if (countryOfManufacture != null && !countryOfManufacture.isBlank()) {
            add(reasons, countryOfManufacture.strip().toUpperCase(Locale.ROOT), new AddresseeProposal.Reason(RoutingReason.COUNTRY_OF_MANUFACTURE, null, null));
        }
        List<AddresseeProposal> proposed = new ArrayList<>();
        List<AddresseeProposal> notProposed = new ArrayList<>();
        reasons.forEach((state, why) -> {
            why.sort(STRONGEST_FIRST);
            if (state.equals(ownState)) {
                why.add(0, new AddresseeProposal.Reason(RoutingReason.OWN_STATE, null, null));
                notProposed.add(new AddresseeProposal(state, List.copyOf(why)));
            } else if (why.get(0).code() == RoutingReason.PROOF_MARK_TESTED_ONLY) {
                notProposed.add(new AddresseeProposal(state, List.copyOf(why)));
            } else {
                proposed.add(new AddresseeProposal(state, List.copyOf(why)));
            }
        });
        proposed.sort(Comparator.comparing((AddresseeProposal p) -> p.reasons().get(0), STRONGEST_FIRST));
        return new Routing(List.copyOf(proposed), List.copyOf(notProposed));
    }

    private static RoutingReason reason(MarkKind kind) {
        return switch (kind) {
            case IMPORT, REGIONAL -> RoutingReason.IMPORT_MARK;
            case COUNTRY -> RoutingReason.COUNTRY_MARK;
            case FACTORY_SYMBOL -> RoutingReason.FACTORY_SYMBOL;
            case MANUFACTURER -> RoutingReason.MAKER_MARK;
            case MILITARY_PROPERTY -> RoutingReason.PROPERTY_MARK;
            case PROOF -> RoutingReason.PROOF_MARK_TESTED_ONLY;
            case SERIAL, MODEL, CALIBRE, YEAR, FIRE_SELECTOR, ASSEMBLY, PATENT, OTHER -> null;
        };
    }

    private static void add(Map<String, List<AddresseeProposal.Reason>> reasons, String state, AddresseeProposal.Reason reason) {
        reasons.computeIfAbsent(state, s -> new ArrayList<>()).add(reason);
    }

    private static Integer year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }
}
