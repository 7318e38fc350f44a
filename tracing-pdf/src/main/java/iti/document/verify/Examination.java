package iti.document.verify;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import iti.document.AttachedData;
import iti.document.DocumentRenderer;
import iti.document.Stationery;
import iti.document.verify.Attachments.Attachment;
import iti.document.verify.SignatureValidation.Validated;
import iti.message.Contract;
import iti.message.SealReport;
import iti.message.SealReport.Signer;
import iti.message.SealVerifier.TrustedSeals;
import iti.message.TracingMessage;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One file under examination: asks the questions one after the other and keeps what was found. */
final class Examination {

    private static final Map<String, ?> EACH_MEMBER_ONCE = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);

    private final byte[] file;
    private final TrustedSeals trust;
    private final String addressee;
    private final Instant now;
    private final SignatureValidation validation;
    private final Contract contract;
    private final DocumentRenderer renderer;
    private final Checks checks = new Checks();
    private final List<Signer> signers = new ArrayList<>();
    private List<Validated> validated = List.of();
    private Optional<byte[]> data = Optional.empty();
    private Optional<TracingMessage> message = Optional.empty();

    Examination(byte[] file, TrustedSeals trust, String addressee, Instant now, SignatureValidation validation, Contract contract, DocumentRenderer renderer) {
        this.file = file;
        this.trust = trust;
        this.addressee = addressee;
        this.now = now;
        this.validation = validation;
        this.contract = contract;
        this.renderer = renderer;
    }

    Checks checks() {
        return checks;
    }

    List<Signer> signers() {
        return signers;
    }

    Optional<byte[]> data() {
        return data;
    }

    Optional<TracingMessage> message() {
        return message;
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
            int pages = pdf.getNumberOfPages();
            checks.check(Question.PDF, pages > 0, "Yes, a PDF file of " + pages + (pages == 1 ? " page." : " pages."), "The file has no pages.");
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
            examineSigned(pdf, persons, Arrays.copyOf(file, firstEnd));
        }
    }

    private void examineSigned(PDDocument pdf, List<FileSignature> persons, byte[] signedRevision) throws IOException {
        List<X509Certificate> carried = SignatureValidation.certificates(file);
        validated = validation.validate(file, anchors(carried), now);
        signatures(persons);
        try (PDDocument revision = Loader.loadPDF(signedRevision)) {
            attachment(pdf, revision);
            Optional<String> difference = DocumentComparison.difference(revision, pdf);
            checks.check(Question.UNCHANGED, difference.isEmpty(), "Yes, only signatures were added.",
                    "The file was changed after the first signature (" + difference.orElse("") + ").");
        }
        contract();
        message.ifPresent(m -> new PartiesCheck(checks, m).ask(validated, addressee));
        if (message.isPresent()) {
            page(pdf);
        } else {
            notOurs();
        }
        trust(carried);
    }

    /** For the rules of the signatures the highest certificate in the file is taken as given; {@link #trust} asks whether it is enrolled. */
    private static List<X509Certificate> anchors(List<X509Certificate> carried) {
        return carried.stream().map(c -> new SignerCertificate(c).top(carried)).distinct().toList();
    }

    private void signatures(List<FileSignature> persons) {
        boolean all = validated.size() == persons.size();
        Optional<Validated> altered = validated.stream().filter(v -> !v.intact()).findFirst();
        checks.check(Question.INTACT, all && altered.isEmpty(), "Yes, every signature fits the bytes it covers.",
                all ? "The file was altered after it was signed, or the signature is not genuine." : "A signature cannot be read.");
        Optional<Validated> broken = validated.stream().filter(v -> !v.passed()).findFirst();
        checks.check(Question.RULES, all && broken.isEmpty(), "Yes, every rule is kept.", broken.map(Validated::fault).orElse("A signature cannot be read."));
    }

    private void attachment(PDDocument pdf, PDDocument revision) throws IOException {
        Attachments signed = Attachments.of(revision);
        Attachments whole = Attachments.of(pdf);
        if (!signed.identities().equals(whole.identities())) {
            checks.fail(Question.ATTACHMENT, "The attached data were replaced or added after the first signature.");
            return;
        }
        if (!signed.consistent() || !whole.consistent()) {
            checks.fail(Question.ATTACHMENT, "The file names different attachments in different places.");
            return;
        }
        List<Attachment> found = signed.data();
        boolean ours = claimsContract(signed);
        if (found.size() != 1) {
            String answer = found.isEmpty() ? "No data are attached." : "There are " + found.size() + " data attachments instead of one.";
            if (ours || addressee != null) {
                checks.fail(Question.ATTACHMENT, answer);
            } else {
                checks.warn(Question.ATTACHMENT, answer);
            }
            return;
        }
        checks.pass(Question.ATTACHMENT, "Yes, \"" + found.get(0).name() + "\" is the one that was signed first.");
        data = Optional.of(found.get(0).content());
        json(ours);
    }

    private static boolean claimsContract(Attachments attachments) {
        return attachments.files().stream().anyMatch(f -> f.name().equals(AttachedData.NAME));
    }

    private void json(boolean ours) {
        try (JsonReader reader = Json.createReaderFactory(EACH_MEMBER_ONCE).createReader(new ByteArrayInputStream(data.orElseThrow()))) {
            reader.read();
            checks.pass(Question.JSON, "Yes.");
        } catch (JsonException e) {
            String answer = "The attached data are not JSON with each member once.";
            if (ours || addressee != null) {
                checks.fail(Question.JSON, answer);
            } else {
                checks.warn(Question.JSON, answer);
            }
        }
        if (!ours && addressee == null) {
            checks.notRun(Question.CONTRACT, "The data do not claim to be a tracing message; only file, signatures and attachment were examined.");
        }
    }

    private void contract() {
        if (data.isEmpty() || checks.of(Question.CONTRACT).isPresent()) {
            return;
        }
        try {
            message = Optional.of(contract.read(data.get()));
            checks.pass(Question.CONTRACT, "Yes, version " + message.get().contract() + ", kind " + message.get().kind() + ".");
        } catch (Contract.NotOfContract e) {
            checks.fail(Question.CONTRACT, "The data do not follow the contract. " + e.getMessage());
        }
    }

    private void page(PDDocument pdf) throws IOException {
        Attachments attachments = Attachments.of(pdf);
        Optional<String> photos = SealedPhotos.fault(attachments, message.orElseThrow());
        if (photos.isPresent()) {
            checks.fail(Question.PAGE, photos.get());
            return;
        }
        byte[] fresh = renderer.render(message.orElseThrow(), data.orElseThrow(), SealedPhotos.of(attachments), Stationery.of(pdf));
        try (PDDocument expected = Loader.loadPDF(fresh)) {
            Optional<String> objects = DocumentComparison.difference(expected, pdf);
            if (objects.isEmpty()) {
                checks.pass(Question.PAGE, "Yes, the pages are exactly those that the data make.");
                return;
            }
            Optional<String> pictures = PagePictures.difference(expected, pdf);
            if (pictures.isPresent()) {
                checks.fail(Question.PAGE, pictures.get());
            } else {
                checks.warn(Question.PAGE, "The pages look and read as the data say, but were written by another version of the program (" + objects.get() + ").");
            }
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

    private void trust(List<X509Certificate> carried) {
        String state = message.map(m -> m.from().state())
                .orElseGet(() -> validated.stream().filter(v -> v.signer() != null).map(v -> v.signer().state()).findFirst().orElse(""));
        List<X509Certificate> roots = trust.rootsOf(state);
        boolean every = !validated.isEmpty();
        for (Validated v : validated) {
            boolean under = v.signer() != null && v.signer().isUnder(roots, carried);
            every &= under;
            if (v.signer() != null) {
                signers.add(new Signer(v.signer().role(), v.signer().name(), v.signer().state(), v.signer().fingerprint(), v.signedAt(), under));
            }
        }
        if (roots.isEmpty()) {
            checks.notRun(Question.TRUST, "No seal of State " + (state.isEmpty() ? "(none named)" : state)
                    + " is enrolled here, so it cannot be said whether the signers speak for it.");
        } else {
            checks.check(Question.TRUST, every, "Yes, every signer is under the seal of State " + state + " that is enrolled here.",
                    "A signer is not under the seal that is enrolled for State " + state + ": someone else's key.");
        }
    }

    /** Whether the last question was answered with yes. */
    boolean trusted() {
        return checks.of(Question.TRUST).filter(c -> c.result() == SealReport.Result.PASS).isPresent();
    }

    static boolean certifiesOnlySignatures(Validated first) {
        return first.permission() == CertificationPermission.MINIMAL_CHANGES_PERMITTED;
    }
}
