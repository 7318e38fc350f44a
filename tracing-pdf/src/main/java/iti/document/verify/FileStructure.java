package iti.document.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.bouncycastle.asn1.ASN1InputStream;

/** Questions to the bare bytes, before any library interprets them. */
final class FileStructure {

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;

    FileStructure(byte[] file) {
        this.file = file;
    }

    boolean startsAsPdf() {
        return file.length > HEADER.length && Arrays.equals(file, 0, HEADER.length, HEADER, 0, HEADER.length);
    }

    /** Whether a PDF header stands somewhere in the first kilobyte though not at the start. */
    boolean hasLatePdfHeader() {
        return !startsAsPdf() && new String(file, 0, Math.min(1024, file.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /** Whether the bytes up to {@code end} finish with an end-of-file mark and white space. */
    boolean endsWithMark(int end) {
        int at = end;
        while (at > 0 && isWhite(file[at - 1])) {
            at--;
        }
        return at >= END.length && Arrays.equals(file, at - END.length, at, END, 0, END.length);
    }

    private static boolean isWhite(byte b) {
        return b == '\n' || b == '\r' || b == ' ' || b == '\t' || b == 0 || b == '\f';
    }

    /** The first fault in the byte ranges of the signatures, in words. */
    Optional<String> rangeFault(List<FileSignature> signatures) {
        int before = 0;
        for (int i = 0; i < signatures.size(); i++) {
            FileSignature signature = signatures.get(i);
            String which = "Signature " + (i + 1);
            Optional<String> fault = rangeFault(signature, which);
            if (fault.isPresent()) {
                return fault;
            }
            if (signature.range()[1] < before) {
                return Optional.of(which + " shares its place in the file with another signature.");
            }
            before = signature.end();
        }
        return before == file.length ? Optional.empty()
                : Optional.of("The last " + (file.length - before) + " bytes of the file are not covered by any signature.");
    }

    private Optional<String> rangeFault(FileSignature signature, String which) {
        int[] range = signature.range();
        if (range.length != 4 || range[0] != 0 || range[1] <= 0 || range[2] <= range[1] || range[3] <= 0 || (long) range[2] + range[3] > file.length) {
            return Optional.of(which + " does not say properly which bytes it covers.");
        }
        if (file[range[1]] != '<' || file[range[2] - 1] != '>' || !gapIsContents(signature)) {
            return Optional.of(which + " leaves out bytes that are not the signature itself.");
        }
        return endsWithMark(signature.end()) ? Optional.empty() : Optional.of(which + " does not end where a revision of the file ends.");
    }

    private boolean gapIsContents(FileSignature signature) {
        String gap = new String(file, signature.range()[1] + 1, signature.range()[2] - signature.range()[1] - 2, StandardCharsets.ISO_8859_1);
        if (gap.length() % 2 != 0 || !gap.chars().allMatch(HexFormat::isHexDigit)) {
            return false;
        }
        byte[] bytes = HexFormat.of().parseHex(gap);
        return signature.dictionary().getDictionaryObject(COSName.CONTENTS) instanceof COSString contents
                && Arrays.equals(bytes, contents.getBytes()) && onlyZeroAfter(bytes);
    }

    /** Behind the DER structure of the signature the reserved place must be empty. */
    private static boolean onlyZeroAfter(byte[] contents) {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            if (in.readObject() == null) {
                return false;
            }
            for (byte rest : in.readAllBytes()) {
                if (rest != 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
