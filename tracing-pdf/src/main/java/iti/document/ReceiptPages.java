package iti.document;

import iti.document.layout.Style;
import iti.message.TracingMessage;
import iti.message.TracingMessage.AcknowledgementBody;
import iti.message.TracingMessage.InformationSoughtBody;
import iti.message.TracingMessage.InformationSuppliedBody;
import java.io.IOException;

/** The bodies of the shorter messages: acknowledgement (ITI 19), information sought and supplied (ITI 21). */
final class ReceiptPages {

    private ReceiptPages() {
    }

    static void acknowledgement(Pages pages, TracingMessage message) throws IOException {
        AcknowledgementBody body = message.acknowledgement();
        pages.section("acknowledgement");
        pages.sentence("acknowledgement.text");
        pages.single(pages.facts().strong("receivedAt", pages.words().instant(body.receivedAt())).value("ownReference", body.ownReference())
                .value("officer", body.officer()).value("respondBy", pages.words().date(body.respondBy())).free("remark", body.remark()));
        pages.note("respondBy.note");
    }

    static void informationSought(Pages pages, TracingMessage message) throws IOException {
        InformationSoughtBody body = message.informationSought();
        pages.section("informationSought");
        pages.sentence("informationSought.text");
        pages.single(pages.facts().values("items", pages.words().codes("InformationItem", body.items()), Style.STRONG).free("explanation", body.explanation()));
    }

    static void informationSupplied(Pages pages, TracingMessage message) throws IOException {
        InformationSuppliedBody body = message.informationSupplied();
        pages.section("informationSupplied");
        pages.single(pages.facts().free("explanation", body.explanation()));
        if (body.firearm() != null) {
            FirearmSection.write(pages, "firearmCorrected", body.firearm());
        } else if (body.schedule() != null) {
            ScheduleSection.write(pages, "scheduleCorrected", body.schedule());
        } else {
            pages.sentence("firearmUnchanged");
        }
        PhotoSection.write(pages, body.photos());
    }
}
