package iti.web.request;

import iti.directory.OwnState;
import iti.request.IllicitGround;
import iti.request.InformationWanted;
import iti.request.IntendedUse;
import iti.request.Priority;
import iti.request.RequestContent;
import iti.web.form.Form;
import java.util.Map;

/** Purpose and handling as a form: what ITI 15 and 17 demand beside the weapon and its recovery. */
final class PurposeForm {

    private PurposeForm() {
    }

    /** The code lists of its fields, as far as the own requester may claim them. */
    static Map<String, Object> codes(OwnState own) {
        return Map.of("priorities", Priority.values(), "grounds", IllicitGround.offered(own.kind()), "uses", IntendedUse.values(), "wanted", InformationWanted.values());
    }

    static RequestContent read(Form form) {
        return new RequestContent(form.code("request.priority", Priority.class), form.text("request.urgencyJustification"),
                form.codes("request.grounds", IllicitGround.class), form.text("request.legalJustification"), form.text("request.embargo"),
                form.codes("request.uses", IntendedUse.class), form.text("request.useDescription"), form.text("request.caseNumber"),
                form.yesOrNo("request.confidentialityGuaranteed"), form.text("request.confidentialityReason"),
                form.codes("request.wanted", InformationWanted.class), form.yesOrNo("request.domesticCheck"), form.text("request.domesticResult"));
    }

    static Form fill(RequestContent content, long version) {
        return Form.blank().with("request.priority", content.priority()).with("request.urgencyJustification", content.urgencyJustification())
                .with("request.grounds", content.grounds()).with("request.legalJustification", content.legalJustification())
                .with("request.embargo", content.embargo()).with("request.uses", content.uses()).with("request.useDescription", content.useDescription())
                .with("request.caseNumber", content.caseNumber()).with("request.confidentialityGuaranteed", content.confidentialityGuaranteed())
                .with("request.confidentialityReason", content.confidentialityReason()).with("request.wanted", content.wanted())
                .with("request.domesticCheck", content.domesticCheck()).with("request.domesticResult", content.domesticResult()).with("version", version);
    }
}
