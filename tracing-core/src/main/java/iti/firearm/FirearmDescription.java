package iti.firearm;

import iti.problem.Issues;
import java.util.List;

/**
 * What an officer says of a weapon (ITI 17 (b)). Values may still be missing in a draft.
 *
 * @param countryOfManufacture ISO 3166-1 alpha-2 as marked, or null
 * @param yearOfManufacture    four digits, or null when not marked
 */
public record FirearmDescription(FirearmType type, String make, String model, String calibre, Action action,
                                 String countryOfManufacture, Integer yearOfManufacture, ManufactureMode mode,
                                 List<Marking> markings, String remarks) {

    /** Longest text of make, model, calibre and of one mark, in characters. */
    public static final int LONGEST = 80;

    public FirearmDescription {
        markings = List.copyOf(markings);
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
        return issues;
    }

    /** What ITI 17 (b) still lacks before a request can be made of it. */
    public Issues missing(String path) {
        Issues issues = formIssues(path).demand(type != null, path + "type", "required").demandText(calibre, path + "calibre").demandText(make, path + "make");
        return issues.demand(!markings.isEmpty(), path + "markings", "markNeeded");
    }
}
