package iti.request;

import iti.casefile.RecoveryEvent;
import iti.directory.OwnState;
import iti.message.TracingMessage.Circumstances;
import iti.message.TracingMessage.Confidentiality;
import iti.message.TracingMessage.DomesticCheck;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.Illicit;
import iti.message.TracingMessage.Mandate;
import iti.message.TracingMessage.Purpose;
import iti.message.TracingMessage.RequestBody;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What ITI 17 demands of a request, as the contract writes it and back. */
final class RequestContents {

    private RequestContents() {
    }

    /** @param earlier what {@link OnwardRelease} lets go along */
    static RequestBody body(RequestContent content, RecoveryEvent recovery, RequestSubject subject, List<EarlierAnswer> earlier, Mandate mandate) {
        return new RequestBody(
                content.urgencyJustification(),
                new Illicit(names(content.grounds()), content.legalJustification(), content.embargo()),
                new Circumstances(recovery.kind().name(), recovery.date().toString(), recovery.place(), recovery.authority(),
                        recovery.weapons(), recovery.circumstances()),
                subject.firearm(), subject.schedule(),
                new Purpose(names(content.uses()), content.useDescription(), content.caseNumber()),
                new Confidentiality(content.confidentialityGuaranteed(), content.confidentialityReason()),
                names(content.wanted()),
                new DomesticCheck(content.domesticCheck(), content.domesticResult()), earlier.isEmpty() ? null : earlier, mandate, subject.component());
    }

    /** On what ground the own installation asks; null when it belongs to a State. */
    static Mandate mandate(OwnState own, RecoveryEvent recovery) {
        return own.kind().withoutTerritory() ? new Mandate(own.kind().name(), own.name(), own.resolution(), recovery.inspectedIn()) : null;
    }

    /** Reads back what we wrote ourselves. */
    static RequestContent of(String priority, RequestBody body) {
        return new RequestContent(Priority.valueOf(priority), body.urgencyJustification(), codes(IllicitGround.class, body.illicit().grounds()),
                body.illicit().legalJustification(), body.illicit().embargo(), codes(IntendedUse.class, body.purpose().uses()),
                body.purpose().description(), body.purpose().caseNumber(), body.confidentiality().guaranteed(), body.confidentiality().reason(),
                codes(InformationWanted.class, body.sought()), body.domesticCheck().done(), body.domesticCheck().result());
    }

    private static List<String> names(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }

    private static <E extends Enum<E>> Set<E> codes(Class<E> type, List<String> names) {
        return names == null ? Set.of() : names.stream().map(n -> Enum.valueOf(type, n)).collect(Collectors.toCollection(TreeSet::new));
    }
}
