package iti.document.verify;

import iti.message.SealReport.Result;
import iti.message.SealReport.Signer;
import iti.message.SealVerifier.TrustedSeals;
import iti.message.TracingMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * One file under examination: asks the questions one after the other and keeps what was found. What costs little is asked first, so
 * that an altered file is refused before anything in it is drawn.
 */
final class Examination {

    private final byte[] file;
    private final TrustedSeals trust;
    private final String addressee;
    private final Instant now;
    private final PageCheck pages;
    private final DataCheck data;
    private final Checks checks = new Checks();
    private List<Signer> signers = List.of();

    Examination(byte[] file, TrustedSeals trust, String addressee, Instant now, PageCheck pages, DataCheck.Reading reading) {
        this.file = file;
        this.trust = trust;
        this.addressee = addressee;
        this.now = now;
        this.pages = pages;
        this.data = new DataCheck(checks, reading, addressee == null);
    }

    Checks checks() {
        return checks;
    }

    List<Signer> signers() {
        return signers;
    }

    Optional<byte[]> data() {
        return data.content();
    }

    Optional<TracingMessage> message() {
        return data.message();
    }

    void run() throws IOException {
        FileStructure structure = new FileStructure(file);
        if (!structure.startsAsPdf() && !structure.hasLatePdfHeader()) {
            checks.fail(Question.PDF, file.length == 0 ? "The file is empty." : "This is not a PDF file.");
            return;
        }
        try (PDDocument pdf = Loader.loadPDF(file)) {
            if (pdf.isEncrypted()) {
                checks.fail(Question.PDF, "The file is encrypted; a sealed document never is.");
                return;
            }
            int count = pdf.getNumberOfPages();
            checks.check(Question.PDF, count > 0, "Yes, a PDF file of " + count + (count == 1 ? " page." : " pages."), "The file has no pages.");
            boolean ended = structure.endsWithMark(file.length);
            checks.check(Question.WHOLE, structure.startsAsPdf() && ended, "Yes, it starts and ends as it must.",
                    ended ? "Something stands before the start of the PDF file." : "The file is cut off, or something was put behind its end.");
            Optional<String> active = ActiveContent.find(pdf);
            checks.check(Question.ACTIVE, active.isEmpty(), "Yes.", "It holds an active part (" + active.orElse("") + "). Do not open it in a viewer.");
            List<FileSignature> all = SignatureFields.of(pdf);
            List<FileSignature> persons = all.stream().filter(s -> !s.timeStamp()).toList();
            if (persons.isEmpty()) {
                checks.fail(Question.SIGNED, all.isEmpty() ? "The file is not signed." : "The file carries a time-stamp but no signature of a person.");
                return;
            }
            checks.pass(Question.SIGNED, persons.size() == 1 ? "Yes, once." : "Yes, " + persons.size() + " times.");
            Optional<String> range = structure.rangeFault(all);
            checks.check(Question.RANGES, range.isEmpty(), "Yes, from the first byte to the last.", range.orElse(""));
            int firstEnd = persons.get(0).end();
            if (firstEnd <= 0 || firstEnd > file.length) {
                return;
            }
            List<DocumentSignature> signatures = signatures(persons);
            if (checks.of(Question.INTACT).filter(c -> c.result() == Result.PASS).isPresent()) {
                examineSigned(pdf, signatures, all, Arrays.copyOf(file, firstEnd));
            }
        }
    }

    private List<DocumentSignature> signatures(List<FileSignature> persons) {
        List<DocumentSignature> signatures = new ArrayList<>();
        for (FileSignature place : persons) {
            try {
                signatures.add(DocumentSignature.of(place, file));
            } catch (IOException e) {
                checks.fail(Question.INTACT, e.getMessage());
                return signatures;
            }
        }
        checks.check(Question.INTACT, signatures.stream().allMatch(DocumentSignature::intact), "Yes, every signature fits the bytes it covers.",
                "The file was altered after it was signed, or the signature is not genuine.");
        return signatures;
    }

    private void examineSigned(PDDocument pdf, List<DocumentSignature> signatures, List<FileSignature> all, byte[] signedRevision) throws IOException {
        try (PDDocument revision = Loader.loadPDF(signedRevision)) {
            data.ask(Attachments.of(revision), Attachments.of(pdf));
            Optional<String> difference = DocumentComparison.difference(revision, pdf);
            checks.check(Question.UNCHANGED, difference.isEmpty(), "Yes, only signatures were added.",
                    "The file was changed after the first signature (" + difference.orElse("") + ").");
        }
        Optional<String> rule = signatures.stream().flatMap(s -> SignatureRules.fault(s, data.claimed()).stream()).findFirst();
        checks.check(Question.RULES, rule.isEmpty(), SignatureRules.form(signatures), rule.orElse(""));
        data.contract();
        Optional<TracingMessage> message = data.message();
        if (message.isPresent()) {
            new PartiesCheck(checks, message.get()).ask(signatures, addressee, pdf.getDocumentCatalog().getCOSObject());
        } else {
            notOurs();
        }
        StandingCheck standing = new StandingCheck(checks, trust, now);
        standing.ask(signatures, all.stream().filter(FileSignature::timeStamp).toList(), file, Revocations.of(pdf, signatures, trust.revocations()),
                message.map(m -> m.from().state()).orElse(null));
        signers = standing.signers();
        if (message.isPresent() && !checks.anyFailed()) {
            pages.ask(checks, pdf, message.get(), data.content().orElseThrow());
        }
    }

    private void notOurs() {
        if (checks.of(Question.CONTRACT).isEmpty()) {
            checks.notRun(Question.CONTRACT, "There are no data to read.");
        }
        String why = "The data are not a tracing message.";
        for (Question question : List.of(Question.PAGE, Question.CERTIFIED, Question.SIGNERS, Question.SENDER, Question.ADDRESSEE)) {
            checks.notRun(question, why);
        }
    }

    /** Whether the signers are proven to be who they say. */
    boolean trusted() {
        return passed(Question.TRUST) && passed(Question.TIME);
    }

    /** Whether the pages are proven to show what the data say, or there is nothing that they would have to show. */
    boolean shown() {
        return message().isEmpty() || checks.of(Question.PAGE).filter(c -> c.result() != Result.NOT_RUN).isPresent();
    }

    private boolean passed(Question question) {
        return checks.of(question).filter(c -> c.result() == Result.PASS).isPresent();
    }
}
