package iti.directory;

import iti.problem.Issues;

/**
 * What is typed about a State, own or partner.
 *
 * @param code     ISO 3166-1 alpha-2, or a user-assigned code XA to XZ
 * @param zone     IANA zone, for example {@code Europe/Paris}
 * @param weekend  for example {@code SATURDAY,SUNDAY}
 * @param holidays ISO dates separated by commas, may be empty
 * @param endpoint https address of the partner's exchange, or null when documents go by hand
 */
public record StateDetails(String code, String name, String authority, String pointOfContact, String phone, String email,
                           String languages, String zone, String weekend, String holidays, String endpoint) {

    Issues issues(String path) {
        return new Issues()
                .demand(code != null && code.matches("[A-Z]{2}"), path + "code", "stateCode")
                .demandText(name, path + "name").limit(name, 120, path + "name")
                .demandText(authority, path + "authority").limit(authority, 160, path + "authority")
                .demandText(pointOfContact, path + "pointOfContact").limit(pointOfContact, 160, path + "pointOfContact")
                .limit(phone, 60, path + "phone").limit(email, 160, path + "email").limit(languages, 60, path + "languages")
                .limit(holidays, CalendarText.MOST, path + "holidays")
                .demand(CalendarText.valid(zone == null ? "" : zone, weekend, holidays), path + "zone", "calendar")
                .demand(endpoint == null || endpoint.isBlank() || endpoint.matches("https://[^\\s/?#]+(/[^\\s?#]*)?"), path + "endpoint", "httpsAddress");
    }
}
