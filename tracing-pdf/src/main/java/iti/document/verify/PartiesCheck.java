package iti.document.verify;

import iti.message.TracingMessage;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/** Who signed, in which order and role, for which State, and to whom the message speaks. */
final class PartiesCheck {

    private final Checks checks;
    private final TracingMessage message;

    PartiesCheck(Checks checks, TracingMessage message) {
        this.checks = checks;
        this.message = message;
    }

    void ask(List<DocumentSignature> signatures, String addressee, COSDictionary catalog) {
        certified(signatures, catalog);
        signers(signatures);
        String state = message.from().state();
        boolean ofSender = !signatures.isEmpty() && signatures.stream().allMatch(s -> s.signer().state().equals(state));
        checks.check(Question.SENDER, ofSender, "Yes, both are certified for State " + state + ".",
                "The data say that State " + state + " speaks, but a signer is certified for another State.");
        if (addressee == null) {
            checks.notRun(Question.ADDRESSEE, "It is addressed to State " + message.to().state() + "; nobody said which State asks.");
        } else {
            checks.check(Question.ADDRESSEE, message.to().state().equals(addressee), "Yes.",
                    "It is addressed to State " + message.to().state() + ", not to State " + addressee + ".");
        }
    }

    private void certified(List<DocumentSignature> signatures, COSDictionary catalog) {
        boolean good = !signatures.isEmpty() && signatures.get(0).certifiesOnlySignatures(catalog);
        checks.check(Question.CERTIFIED, good, "Yes.", "The first signature does not certify the document, or permits other changes than further signatures.");
    }

    private void signers(List<DocumentSignature> signatures) {
        String fault = fault(signatures);
        checks.check(Question.SIGNERS, fault.isEmpty(), signatures.size() < 2 ? "" : "Yes, officer " + name(signatures.get(0)) + ", then " + name(signatures.get(1)) + ".", fault);
    }

    private static String name(DocumentSignature signature) {
        return signature.signer().name();
    }

    private String fault(List<DocumentSignature> signatures) {
        if (signatures.size() == 1) {
            return "The countersignature of the point of contact is missing.";
        }
        if (signatures.size() != 2) {
            return "There are " + signatures.size() + " signatures instead of two.";
        }
        SignerCertificate officer = signatures.get(0).signer();
        SignerCertificate contact = signatures.get(1).signer();
        if (!officer.role().equals(SignerCertificate.OFFICER)) {
            return "The first signer is not certified as an officer.";
        }
        if (!contact.role().equals(SignerCertificate.POINT_OF_CONTACT)) {
            return "The second signer is not certified as the point of contact.";
        }
        return officer.name().strip().equals(message.signers().officer().strip()) ? ""
                : "The page names " + message.signers().officer() + " as officer, but " + officer.name() + " signed.";
    }
}
