package iti.document;

import iti.document.layout.Style;
import iti.message.TracingMessage.Circumstances;
import iti.message.TracingMessage.Confidentiality;
import iti.message.TracingMessage.Illicit;
import iti.message.TracingMessage.Mandate;
import iti.message.TracingMessage.Purpose;
import iti.message.TracingMessage.RequestBody;
import java.io.IOException;

/** The body of a tracing request: what ITI 15, 16 and 17 demand, and the mandate of a requester without territory. */
final class RequestPages {

    private RequestPages() {
    }

    static void write(Pages pages, RequestBody body) throws IOException {
        if (body.mandate() != null) {
            mandate(pages, body.mandate());
        }
        illicit(pages, body);
        circumstances(pages, body.circumstances());
        if (body.firearm() == null) {
            ScheduleSection.write(pages, "schedule", body.schedule());
        } else {
            component(pages, body.component());
            FirearmSection.write(pages, "firearm", body.firearm());
        }
        PhotoSection.write(pages, body.photos());
        EarlierSection.write(pages, body.earlier());
        purpose(pages, body.purpose());
        if (body.sought() != null && !body.sought().isEmpty()) {
            pages.section("sought");
            pages.single(pages.facts().values("soughtItems", pages.words().codes("InformationWanted", body.sought()), Style.BODY));
        }
        confidentiality(pages, body);
        if (body.domesticCheck() != null) {
            pages.section("domestic");
            pages.single(pages.facts().value("domesticDone", pages.words().yesNo(body.domesticCheck().done()))
                    .free("domesticResult", body.domesticCheck().result()));
        }
    }

    /** On what ground a requester without territory asks, and where it inspected the weapon. */
    private static void mandate(Pages pages, Mandate mandate) throws IOException {
        pages.section("mandate");
        pages.single(pages.facts().value("requesterKind", pages.words().code("RequesterKind", mandate.kind())).strong("requesterName", mandate.name())
                .strong("resolution", mandate.resolution()).strong("inspectedIn", mandate.inspectedIn()));
    }

    private static Phrase asker(Words words, Mandate mandate) {
        if (mandate == null) {
            return words.get("asker.STATE");
        }
        return switch (mandate.kind()) {
            case "PANEL_OF_EXPERTS", "PEACE_OPERATION" -> words.get("asker." + mandate.kind());
            default -> Phrase.free(mandate.name());
        };
    }

    /** A request about one part says so before the weapon is described. */
    private static void component(Pages pages, String component) throws IOException {
        if (component != null) {
            pages.section("aboutPart");
            pages.single(pages.facts().strong("part", pages.words().code("Component", component)));
            pages.note("aboutPart.text");
        }
    }

    private static void illicit(Pages pages, RequestBody body) throws IOException {
        Illicit illicit = body.illicit();
        pages.section("illicit");
        Facts facts = pages.facts().values("grounds", pages.words().codes("IllicitGround", illicit.grounds()), Style.STRONG)
                .free("legalJustification", illicit.legalJustification());
        if (illicit.embargo() != null && !illicit.embargo().isBlank()) {
            facts.free("embargo", illicit.embargo());
        }
        if (body.urgencyJustification() != null && !body.urgencyJustification().isBlank()) {
            facts.free("urgency", body.urgencyJustification());
        }
        pages.single(facts);
    }

    private static void circumstances(Pages pages, Circumstances found) throws IOException {
        pages.section("circumstances");
        pages.paired(pages.facts().value("event", pages.words().code("RecoveryKind", found.event()))
                .strong("eventDate", pages.words().date(found.date()))
                .free("place", found.place()).free("authority", found.authority()));
        pages.single(pages.facts().value("weapons", found.weapons() == null ? null : found.weapons().toString())
                .free("narrative", found.narrative()));
    }

    private static void purpose(Pages pages, Purpose purpose) throws IOException {
        pages.section("purpose");
        pages.single(pages.facts().values("uses", pages.words().codes("IntendedUse", purpose.uses()), Style.BODY)
                .free("purposeDescription", purpose.description()).value("caseNumber", purpose.caseNumber()));
    }

    private static void confidentiality(Pages pages, RequestBody body) throws IOException {
        Confidentiality confidentiality = body.confidentiality();
        pages.section("confidentiality");
        Facts facts = pages.facts().strong("declaration", pages.words().get(confidentiality.guaranteed() ? "guaranteed" : "notGuaranteed",
                asker(pages.words(), body.mandate())));
        if (!confidentiality.guaranteed() || confidentiality.reason() != null && !confidentiality.reason().isBlank()) {
            facts.free("reason", confidentiality.reason());
        }
        pages.single(facts);
    }
}
