package iti.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import iti.document.layout.Cell;
import iti.document.layout.CodeSquare;
import iti.document.layout.FillIn;
import iti.document.layout.Style;
import iti.message.TracingMessage;
import iti.paper.PaperOutcome;
import iti.paper.ReplyCode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The last page of a request: a reply to be filled in by hand by a State without this system (ITI 18 to 23). A machine-readable
 * square says to which request, so that a scan of the page finds its case.
 *
 * <p>The boxes are for a pen. A fillable field would have to carry a whole font to be filled in within PDF/A, and a file that was
 * filled in is no longer the one that was signed: what comes back is a reply, not this document.
 */
final class ReplySheet {

    private ReplySheet() {
    }

    static void write(Pages pages, byte[] json) throws IOException {
        Words words = pages.words();
        TracingMessage message = pages.message();
        pages.flow().newPage();
        pages.flow().section(words.get("reply").runs(Style.SECTION), words.get("reply.para").once(Style.NOTE), 0);
        pages.sentence("reply.text");
        if (message.requestBody() != null && message.requestBody().schedule() != null) {
            pages.sentence("reply.schedule");
        }
        List<List<Cell.Run>> choices = new ArrayList<>();
        PaperOutcome.boxes().forEach(box -> choices.add(words.code(box.list(), box.name()).runs(Style.BODY)));
        new FillIn(pages.flow(), choices, 2, List.of(field(words, "lastLegalHolder", 1), field(words, "reply.chain", 2), field(words, "nextState", 1),
                field(words, "reply.ground", 2), field(words, "restrictions", 1), field(words, "ownReference", 1), field(words, "reply.name", 1),
                field(words, "reply.signed", 1))).set();
        String code = code(message, json);
        List<Cell.Run> beside = new ArrayList<>(words.get("reply.code").runs(Style.NOTE));
        List.of(code.split(" ")).forEach(part -> beside.addAll(Phrase.free(part).runs(Style.CODE)));
        pages.flow().gap(6);
        CodeSquare.set(pages.flow(), square(code), words.get("reply.square", message.reference()).spoken(), beside);
    }

    /** What the square says: to which request, and with which data the page was printed. */
    static String code(TracingMessage message, byte[] json) {
        return ReplyCode.of(message.reference(), message.request(), digest(json)).text();
    }

    private static FillIn.Field field(Words words, String label, int lines) {
        return new FillIn.Field(words.get(label).runs(Style.LABEL), lines);
    }

    private static boolean[][] square(String code) {
        try {
            ByteMatrix matrix = Encoder.encode(code, ErrorCorrectionLevel.M).getMatrix();
            boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int row = 0; row < dark.length; row++) {
                for (int column = 0; column < dark[row].length; column++) {
                    dark[row][column] = matrix.get(column, row) == 1;
                }
            }
            return dark;
        } catch (WriterException e) {
            throw new IllegalStateException("A reference of 60 characters always fits into the square.", e);
        }
    }

    private static String digest(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
