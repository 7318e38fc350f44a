package iti.document.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Finds the signatures of a file, in the order in which they were made. */
final class SignatureFields {

    private SignatureFields() {
    }

    static List<FileSignature> of(PDDocument pdf) {
        List<FileSignature> found = new ArrayList<>();
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return found;
        }
        for (PDField field : form.getFieldTree()) {
            if (field instanceof PDSignatureField && field.getCOSObject().getDictionaryObject(COSName.V) instanceof COSDictionary dictionary) {
                boolean timeStamp = "DocTimeStamp".equals(dictionary.getNameAsString(COSName.TYPE));
                found.add(new FileSignature(dictionary, range(dictionary), visible(field.getCOSObject()), timeStamp));
            }
        }
        found.sort(Comparator.comparingInt(FileSignature::end));
        return found;
    }

    private static int[] range(COSDictionary dictionary) {
        COSBase value = dictionary.getDictionaryObject(COSName.BYTERANGE);
        if (!(value instanceof COSArray array)) {
            return new int[0];
        }
        int[] range = new int[array.size()];
        for (int i = 0; i < range.length; i++) {
            range[i] = array.getObject(i) instanceof COSNumber number && number.longValue() == number.intValue() ? number.intValue() : -1;
        }
        return range;
    }

    /** Whether a widget has an area; a rectangle that cannot be read counts as visible. */
    static boolean visible(COSDictionary widget) {
        COSArray array = widget.getCOSArray(COSName.RECT);
        if (array == null) {
            return widget.containsKey(COSName.RECT) || widget.containsKey(COSName.KIDS);
        }
        if (array.size() != 4) {
            return true;
        }
        PDRectangle rectangle = new PDRectangle(array);
        return rectangle.getWidth() != 0 || rectangle.getHeight() != 0;
    }
}
