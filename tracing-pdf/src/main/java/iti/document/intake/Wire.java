package iti.document.intake;

import iti.message.Contract;
import iti.message.SealReport;
import iti.message.SealReport.Group;
import iti.message.SealReport.Result;
import iti.message.SealReport.SealCheck;
import iti.message.SealReport.Signer;
import iti.message.SealReport.Verdict;
import iti.paper.PaperReading;
import iti.paper.PaperReading.Pages;
import iti.paper.ReplyCode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes between server and examining process: lengths before contents, big-endian; a length of -1 stands for nothing. */
final class Wire {

    /** The examining process is ready. */
    static final int READY = 'r';
    /** To the process: examine a document. */
    static final int VERIFY = 'v';
    /** To the process: look into a scanned page. */
    static final int INSPECT = 'i';
    /** To the process: look for the code of a reply page. */
    static final int READ = 'p';
    /** To the server: which seal roots are enrolled for this State? */
    static final int ROOTS = 's';
    /** To the server: this is the answer. */
    static final int ANSWER = 'a';

    private static final int LONGEST = 32 * 1024 * 1024;
    private static final int MOST = 10_000;

    private Wire() {
    }

    static void bytes(DataOutputStream out, byte[] content) throws IOException {
        out.writeInt(content == null ? -1 : content.length);
        if (content != null) {
            out.write(content);
        }
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length > LONGEST) {
            throw new IOException("A part of " + length + " bytes is longer than any that is sent.");
        }
        return length < 0 ? null : in.readNBytes(length);
    }

    static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        byte[] bytes = bytes(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("There are " + count + " parts where some were expected.");
        }
        return count;
    }

    static void pages(DataOutputStream out, Pages pages) throws IOException {
        text(out, pages.finding().name());
        out.writeBoolean(pages.signed());
        out.writeInt(pages.codes().size());
        for (ReplyCode code : pages.codes()) {
            text(out, code.text());
        }
    }

    /** @throws IOException when it is no answer to that question */
    static Pages pages(DataInputStream in) throws IOException {
        PaperReading.Finding finding = PaperReading.Finding.valueOf(text(in));
        boolean signed = in.readBoolean();
        List<ReplyCode> codes = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            codes.add(ReplyCode.read(text(in)).orElseThrow(() -> new IOException("The examining process answered with no reply code.")));
        }
        return new Pages(finding, signed, codes);
    }

    static void report(DataOutputStream out, SealReport report) throws IOException {
        text(out, report.verdict().name());
        text(out, report.reason());
        text(out, report.sha256());
        out.writeInt(report.checks().size());
        for (SealCheck check : report.checks()) {
            text(out, check.id());
            text(out, check.group().name());
            text(out, check.question());
            text(out, check.answer());
            text(out, check.result().name());
        }
        out.writeInt(report.signers().size());
        for (Signer signer : report.signers()) {
            text(out, signer.role());
            text(out, signer.name());
            text(out, signer.state());
            text(out, signer.fingerprint());
            text(out, signer.signedAt() == null ? null : signer.signedAt().toString());
            out.writeBoolean(signer.trusted());
        }
        out.writeBoolean(report.message().isPresent());
        bytes(out, report.canonicalData().orElse(null));
    }

    /** @throws IOException when it is no report, as after a fault in the examining process */
    static SealReport report(DataInputStream in, Contract contract) throws IOException {
        try {
            Verdict verdict = Verdict.valueOf(text(in));
            String reason = text(in);
            String sha256 = text(in);
            List<SealCheck> checks = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                checks.add(new SealCheck(text(in), Group.valueOf(text(in)), text(in), text(in), Result.valueOf(text(in))));
            }
            List<Signer> signers = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                signers.add(new Signer(text(in), text(in), text(in), text(in), Optional.ofNullable(text(in)).map(Instant::parse).orElse(null), in.readBoolean()));
            }
            boolean message = in.readBoolean();
            Optional<byte[]> data = Optional.ofNullable(bytes(in));
            return new SealReport(verdict, reason, sha256, checks, signers, message ? Optional.of(contract.readAgain(data.orElseThrow())) : Optional.empty(), data);
        } catch (RuntimeException | Contract.NotOfContract e) {
            throw new IOException("The examining process answered with no report.", e);
        }
    }
}
