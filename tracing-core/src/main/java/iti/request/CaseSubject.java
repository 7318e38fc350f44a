package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.HandlingCode;
import java.util.UUID;

/**
 * What the need-to-know decision is about: a case file of ours with its requests, or a request of another State.
 *
 * @param id          of the case file, or of the request
 * @param number      for people
 * @param officer     who works on it, or null
 * @param unit        to which a case belongs; null for a request of another State, which the role opens
 * @param request     the request of another State; null for a case
 * @param counterpart that State, or null
 * @param reading     what a person must be permitted to see it
 */
public record CaseSubject(UUID id, String number, HandlingCode handling, UUID officer, UUID unit, UUID request, String counterpart, Permission reading) {

    static CaseSubject of(CaseFile file) {
        return new CaseSubject(file.id(), file.number(), file.handling(), file.officer(), file.unit(), null, null, Permission.READ_CASES);
    }

    static CaseSubject of(TracingRequest request) {
        return new CaseSubject(request.id(), request.number(), request.handling(), request.officer(), null, request.id(), request.counterpart(), Permission.READ_INCOMING);
    }

    /** Whether this person decides on handling and readers: the assigned officer or a supervisor. */
    public boolean decides(Principal person) {
        return person.id().equals(officer) || person.may(Permission.ASSIGN);
    }
}
