package iti.directory;

import iti.problem.Issues;

/**
 * What is typed about a State or a requester without territory, own or partner.
 *
 * @param code     ISO 3166-1 alpha-2, or a user-assigned code XA to XZ; a requester without territory has a user-assigned one
 * @param zone     IANA zone, for example {@code Europe/Paris}
 * @param weekend  for example {@code SATURDAY,SUNDAY}
 * @param holidays ISO dates separated by commas, may be empty
 * @param endpoint https address of the partner's exchange, or null when documents go by hand
 * @param kind     null reads as a State
 * @param resolution the resolution that gives a requester without territory its mandate; null for a State
 */
public record StateDetails(String code, String name, String authority, String pointOfContact, String phone, String email,
                           String languages, String zone, String weekend, String holidays, String endpoint,
                           RequesterKind kind, String resolution) {

    /** Codes that ISO 3166-1 leaves to its users. */
    private static final String USER_ASSIGNED = "AA|Q[M-Z]|X[A-Z]|ZZ";

    public StateDetails {
        kind = kind == null ? RequesterKind.STATE : kind;
        resolution = resolution == null || resolution.isBlank() ? null : resolution.strip();
    }

    /** A State. */
    public StateDetails(String code, String name, String authority, String pointOfContact, String phone, String email,
                        String languages, String zone, String weekend, String holidays, String endpoint) {
        this(code, name, authority, pointOfContact, phone, email, languages, zone, weekend, holidays, endpoint, RequesterKind.STATE, null);
    }

    Issues issues(String path) {
        Issues issues = new Issues()
                .demand(code != null && code.matches("[A-Z]{2}"), path + "code", "stateCode")
                .demandText(name, path + "name").limit(name, 120, path + "name")
                .demandText(authority, path + "authority").limit(authority, 160, path + "authority")
                .demandText(pointOfContact, path + "pointOfContact").limit(pointOfContact, 160, path + "pointOfContact")
                .limit(phone, 60, path + "phone").limit(email, 160, path + "email").limit(languages, 60, path + "languages")
                .demand(endpoint == null || endpoint.isBlank() || endpoint.matches("https://[^\\s/?#]+(/[^\\s?#]*)?"), path + "endpoint", "httpsAddress")
                .demand(!kind.withoutTerritory() || code == null || code.matches(USER_ASSIGNED), path + "code", "userAssignedCode")
                .demand(!kind.withoutTerritory() || resolution != null, path + "resolution", "required")
                .demand(kind.withoutTerritory() || resolution == null, path + "resolution", "onlyWithMandate")
                .limit(resolution, 160, path + "resolution");
        CalendarText.check(issues, path, zone, weekend, holidays);
        return issues;
    }
}
