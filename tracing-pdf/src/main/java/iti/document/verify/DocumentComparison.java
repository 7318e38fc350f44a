package iti.document.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Compares everything that can be reached from the catalogs of two documents: pages, contents, fonts, structure,
 * attachments, metadata. Only what signing adds may differ: signature values and their appearance in a field that both have and that is
 * not yet signed in the first, signature fields without area, the DSS dictionary.
 */
final class DocumentComparison {

    private static final Set<String> CATALOG_OF_SIGNING = Set.of("Perms", "DSS", "Extensions", "Version", "AcroForm");
    private static final Set<String> CATALOG_AFTER_CERTIFYING = Set.of("DSS", "Extensions", "Version", "AcroForm");
    private static final Set<String> FORM_OF_SIGNING = Set.of("Fields", "SigFlags", "DR", "DA");
    private static final Set<String> FIELD_OF_SIGNING = Set.of("V", "AP", "M", "F");
    private static final Set<String> INVISIBLE_SIGNATURE = Set.of("Type", "Subtype", "FT", "Ff", "T", "TU", "V", "F", "P", "Rect", "AP", "M");
    private static final COSName WIDGET = COSName.getPDFName("Widget");
    private static final Set<String> STREAM_WRITING = Set.of("Length", "Filter", "DecodeParms");
    private static final COSName SIGNATURE = COSName.getPDFName("Sig");

    private record Pair(COSBase expected, COSBase actual, String where) {
    }

    private final Deque<Pair> open = new ArrayDeque<>();
    private final Map<COSBase, Set<COSBase>> seen = new IdentityHashMap<>();

    private DocumentComparison() {
    }

    /** Where the second document differs from the first, or empty when it only carries more signatures. */
    static Optional<String> difference(PDDocument expected, PDDocument actual) throws IOException {
        return new DocumentComparison().run(expected, actual);
    }

    private Optional<String> run(PDDocument expected, PDDocument actual) throws IOException {
        COSDictionary a = expected.getDocumentCatalog().getCOSObject();
        COSDictionary b = actual.getDocumentCatalog().getCOSObject();
        Optional<String> difference = members(a, b, a.containsKey(COSName.PERMS) ? CATALOG_AFTER_CERTIFYING : CATALOG_OF_SIGNING, "");
        if (difference.isEmpty()) {
            difference = form(a.getCOSDictionary(COSName.ACRO_FORM), b.getCOSDictionary(COSName.ACRO_FORM));
        }
        while (difference.isEmpty() && !open.isEmpty()) {
            difference = compare(open.pop());
        }
        return difference;
    }

    private Optional<String> compare(Pair pair) throws IOException {
        COSBase a = resolve(pair.expected());
        COSBase b = resolve(pair.actual());
        if (a == b) {
            return Optional.empty();
        }
        if (a == null || b == null) {
            return Optional.of(pair.where());
        }
        if (a instanceof COSDictionary || a instanceof COSArray) {
            if (!seen.computeIfAbsent(a, k -> Collections.newSetFromMap(new IdentityHashMap<>())).add(b)) {
                return Optional.empty();
            }
        }
        if (a instanceof COSStream x) {
            return b instanceof COSStream y ? streams(x, y, pair.where()) : Optional.of(pair.where());
        }
        if (a instanceof COSDictionary x) {
            return b instanceof COSDictionary y && !(b instanceof COSStream) ? dictionaries(x, y, pair.where()) : Optional.of(pair.where());
        }
        if (a instanceof COSArray x) {
            return b instanceof COSArray y ? arrays(elements(x), elements(y), pair.where()) : Optional.of(pair.where());
        }
        return simple(a, b) ? Optional.empty() : Optional.of(pair.where());
    }

    private static boolean simple(COSBase a, COSBase b) {
        if (a instanceof COSName x) {
            return b instanceof COSName y && x.getName().equals(y.getName());
        }
        if (a instanceof COSString x) {
            return b instanceof COSString y && Arrays.equals(x.getBytes(), y.getBytes());
        }
        if (a instanceof COSNumber x) {
            return b instanceof COSNumber y && Float.compare(x.floatValue(), y.floatValue()) == 0;
        }
        return a instanceof COSBoolean x && b instanceof COSBoolean y && x.getValue() == y.getValue();
    }

    private Optional<String> dictionaries(COSDictionary a, COSDictionary b, String where) {
        if (isSignatureField(a)) {
            return isSignatureField(b) ? members(a, b, a.containsKey(COSName.V) ? Set.of() : FIELD_OF_SIGNING, where) : Optional.of(where);
        }
        if (COSName.PAGE.equals(a.getCOSName(COSName.TYPE))) {
            Optional<String> difference = annotations(a, b, where);
            return difference.isPresent() ? difference : members(a, b, Set.of("Annots"), where);
        }
        return members(a, b, Set.of(), where);
    }

    private Optional<String> members(COSDictionary a, COSDictionary b, Set<String> ignored, String where) {
        Set<String> keys = new TreeSet<>();
        a.keySet().forEach(k -> keys.add(k.getName()));
        b.keySet().forEach(k -> keys.add(k.getName()));
        keys.removeAll(ignored);
        for (String key : keys) {
            COSName name = COSName.getPDFName(key);
            open.push(new Pair(a.getItem(name), b.getItem(name), where.length() > 60 ? where : where + "/" + key));
        }
        return Optional.empty();
    }

    private Optional<String> arrays(List<COSBase> a, List<COSBase> b, String where) {
        if (a.size() != b.size()) {
            return Optional.of(where);
        }
        for (int i = 0; i < a.size(); i++) {
            open.push(new Pair(a.get(i), b.get(i), where));
        }
        return Optional.empty();
    }

    private Optional<String> streams(COSStream a, COSStream b, String where) throws IOException {
        Optional<String> difference = members(a, b, STREAM_WRITING, where);
        if (difference.isPresent()) {
            return difference;
        }
        boolean same = sameAsWritten(a, b) || Arrays.equals(Attachments.content(a), Attachments.content(b));
        return same ? Optional.empty() : Optional.of(where);
    }

    /** Equal bytes under equal filters need not be decoded. */
    private static boolean sameAsWritten(COSStream a, COSStream b) throws IOException {
        if (a.getLength() != b.getLength() || !String.valueOf(a.getFilters()).equals(String.valueOf(b.getFilters()))) {
            return false;
        }
        try (InputStream x = a.createRawInputStream(); InputStream y = b.createRawInputStream()) {
            return Arrays.equals(x.readAllBytes(), y.readAllBytes());
        }
    }

    private Optional<String> annotations(COSDictionary a, COSDictionary b, String where) {
        List<COSBase> expected = elements(a.getCOSArray(COSName.ANNOTS));
        List<COSBase> actual = new ArrayList<>();
        for (COSBase annotation : elements(b.getCOSArray(COSName.ANNOTS))) {
            boolean added = actual.size() >= expected.size();
            if (!(added && resolve(annotation) instanceof COSDictionary widget && isInvisibleSignature(widget))) {
                actual.add(annotation);
            }
        }
        return arrays(expected, actual, where + "/Annots");
    }

    private Optional<String> form(COSDictionary a, COSDictionary b) {
        if (a == null && b == null) {
            return Optional.empty();
        }
        if (b == null) {
            return Optional.of("/AcroForm");
        }
        COSDictionary before = a == null ? new COSDictionary() : a;
        List<COSBase> expected = elements(before.getCOSArray(COSName.FIELDS));
        List<COSBase> actual = elements(b.getCOSArray(COSName.FIELDS));
        for (int i = expected.size(); i < actual.size(); i++) {
            if (!(resolve(actual.get(i)) instanceof COSDictionary field && isInvisibleSignature(field))) {
                return Optional.of("/AcroForm/Fields");
            }
        }
        Optional<String> difference = arrays(expected, actual.subList(0, Math.min(expected.size(), actual.size())), "/AcroForm/Fields");
        return difference.isPresent() || a == null ? difference : members(before, b, FORM_OF_SIGNING, "/AcroForm");
    }

    private static boolean isSignatureField(COSDictionary dictionary) {
        return SIGNATURE.equals(dictionary.getCOSName(COSName.FT));
    }

    private static boolean isInvisibleSignature(COSDictionary widget) {
        return isSignatureField(widget) && WIDGET.equals(widget.getCOSName(COSName.SUBTYPE)) && !SignatureFields.visible(widget)
                && widget.keySet().stream().allMatch(k -> INVISIBLE_SIGNATURE.contains(k.getName()));
    }

    private static List<COSBase> elements(COSArray array) {
        List<COSBase> elements = new ArrayList<>();
        if (array != null) {
            array.forEach(elements::add);
        }
        return elements;
    }

    private static COSBase resolve(COSBase value) {
        COSBase resolved = value instanceof COSObject reference ? reference.getObject() : value;
        return resolved instanceof COSNull ? null : resolved;
    }
}
