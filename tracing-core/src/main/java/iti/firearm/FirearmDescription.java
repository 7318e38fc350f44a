package iti.firearm;

import iti.problem.Issues;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an officer says of a weapon (ITI 10, 17 (b)). Values may still be missing in a draft.
 *
 * @param countryOfManufacture ISO 3166-1 alpha-2 as marked, or null
 * @param yearOfManufacture    four digits, or null when not marked
 * @param parts                parts of another origin than the rest; each component at most once
 * @param convertedFrom        what a converted or reactivated weapon was before, or null
 */
public record FirearmDescription(FirearmType type, String make, String model, String calibre, Action action,
                                 String countryOfManufacture, Integer yearOfManufacture, ManufactureMode mode,
                                 List<Marking> markings, String remarks, List<FirearmPart> parts, Original convertedFrom) {

    /** Longest text of make, model, calibre and of one mark, in characters. */
    public static final int LONGEST = 80;

    private static final int MOST_PARTS = 12;

    public FirearmDescription {
        markings = List.copyOf(markings);
        parts = List.copyOf(parts);
    }

    /** A weapon that is all of one origin. */
    public FirearmDescription(FirearmType type, String make, String model, String calibre, Action action, String countryOfManufacture,
                              Integer yearOfManufacture, ManufactureMode mode, List<Marking> markings, String remarks) {
        this(type, make, model, calibre, action, countryOfManufacture, yearOfManufacture, mode, markings, remarks, List.of(), null);
    }

    /** What has a wrong form, even in a draft. */
    public Issues formIssues(String path) {
        Issues issues = new Issues().limit(make, LONGEST, path + "make").limit(model, LONGEST, path + "model")
                .limit(calibre, LONGEST, path + "calibre").limit(remarks, 2000, path + "remarks")
                .demand(countryOfManufacture == null || countryOfManufacture.matches("[A-Z]{2}"), path + "countryOfManufacture", "stateCode")
                .demand(yearOfManufacture == null || yearOfManufacture >= 1700 && yearOfManufacture <= 2100, path + "yearOfManufacture", "year")
                .demand(markings.size() <= 40, path + "markings", "tooMany");
        for (int i = 0; i < markings.size(); i++) {
            Marking mark = markings.get(i);
            String at = path + "markings." + i + ".";
            issues.demand(mark.kind() != null, at + "kind", "required").demand(mark.component() != null, at + "component", "required")
                    .demand(mark.status() != null, at + "status", "required").limit(mark.text(), LONGEST, at + "text").limit(mark.place(), LONGEST, at + "place");
        }
        partIssues(path, issues);
        if (convertedFrom != null) {
            issues.limit(convertedFrom.make(), LONGEST, path + "convertedFrom.make").limit(convertedFrom.model(), LONGEST, path + "convertedFrom.model");
        }
        return issues;
    }

    private void partIssues(String path, Issues issues) {
        issues.demand(parts.size() <= MOST_PARTS, path + "parts", "tooMany");
        Set<Component> seen = EnumSet.noneOf(Component.class);
        for (int i = 0; i < parts.size(); i++) {
            FirearmPart part = parts.get(i);
            String at = path + "parts." + i + ".";
            issues.demand(part.component() != null, at + "component", "required")
                    .demand(part.component() == null || seen.add(part.component()), at + "component", "partTwice")
                    .limit(part.make(), LONGEST, at + "make").limit(part.model(), LONGEST, at + "model").limit(part.remark(), 400, at + "remark")
                    .demand(part.country() == null || part.country().matches("[A-Z]{2}"), at + "country", "stateCode");
        }
    }

    /** What ITI 17 (b) still lacks before a request can be made of it. A maker is not demanded where there is none, or the original names one. */
    public Issues missing(String path) {
        Issues issues = formIssues(path).demand(type != null, path + "type", "required").demandText(calibre, path + "calibre");
        if ((mode == null || mode.hasMaker()) && (convertedFrom == null || convertedFrom.make() == null)) {
            issues.demandText(make, path + "make");
        }
        return issues.demand(!markings.isEmpty(), path + "markings", "markNeeded");
    }

    /** What is worth a look before it is traced; empty for a weapon made as most are. */
    public List<Advice> advice() {
        List<Advice> advice = new ArrayList<>();
        if (mode != null && !mode.hasMaker() && markings.stream().anyMatch(m -> m.kind() == MarkKind.SERIAL && m.text() != null)) {
            advice.add(Advice.SERIAL_MAY_BE_NO_MAKERS);
        }
        if ((mode == ManufactureMode.CONVERTED || mode == ManufactureMode.REACTIVATED) && convertedFrom == null) {
            advice.add(Advice.ORIGINAL_NOT_SAID);
        }
        if (mode == ManufactureMode.ASSEMBLED_FROM_PARTS && parts.isEmpty()) {
            advice.add(Advice.PARTS_NOT_SAID);
        }
        if (parts.stream().anyMatch(this::elsewhere)) {
            advice.add(Advice.PART_OF_OTHER_ORIGIN);
        }
        return List.copyOf(advice);
    }

    /** Whether a part has another maker or country than the weapon: then its marks lead elsewhere. */
    public boolean elsewhere(FirearmPart part) {
        return part.country() != null && !part.country().equals(countryOfManufacture) || part.make() != null && !part.make().equalsIgnoreCase(make);
    }

    /** The marks that speak for the weapon: all but those on a part from elsewhere. */
    public List<Marking> ownMarkings() {
        return markings.stream().filter(m -> parts.stream().noneMatch(p -> p.component() == m.component() && elsewhere(p))).toList();
    }

    /** One part as a thing to trace by itself: its maker and country, and the marks on it. */
    public FirearmDescription narrowedTo(Component component) {
        FirearmPart part = parts.stream().filter(p -> p.component() == component).findFirst().orElse(new FirearmPart(component, null, null, null, null));
        return new FirearmDescription(type, part.make(), part.model(), calibre, action, part.country(), null, mode,
                markings.stream().filter(m -> m.component() == component).toList(), remarks);
    }
}
