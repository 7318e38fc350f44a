package iti.document.verify;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks for parts that would act when the file is opened: scripts, launches, submissions, media, XML forms. */
final class ActiveContent {

    private static final Set<String> KEYS = Set.of("JS", "JavaScript", "XFA", "RichMediaContent");
    private static final Set<String> KEYS_AND_FILES = Stream.concat(KEYS.stream(), Stream.of("EF", "EmbeddedFiles")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "Movie", "Sound", "GoToE", "RichMediaExecute");

    private ActiveContent() {
    }

    /** The name of the first active part that can be reached, if any. */
    static Optional<String> find(PDDocument pdf) {
        return find(pdf, KEYS);
    }

    /** The name of the first active part, or the first file carried inside. */
    static Optional<String> findWithFiles(PDDocument pdf) {
        return find(pdf, KEYS_AND_FILES);
    }

    private static Optional<String> find(PDDocument pdf, Set<String> keys) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(pdf.getDocument().getTrailer());
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase value = next instanceof COSObject reference ? reference.getObject() : next;
            if (value == null || !seen.add(value)) {
                continue;
            }
            if (value instanceof COSDictionary dictionary) {
                Optional<String> active = activePart(dictionary, keys);
                if (active.isPresent()) {
                    return active;
                }
                dictionary.getValues().forEach(open::push);
            } else if (value instanceof COSArray array) {
                array.forEach(e -> {
                    if (e != null) {
                        open.push(e);
                    }
                });
            }
        }
        return Optional.empty();
    }

    private static Optional<String> activePart(COSDictionary dictionary, Set<String> keys) {
        for (COSName key : dictionary.keySet()) {
            if (keys.contains(key.getName())) {
                return Optional.of(key.getName());
            }
        }
        String action = dictionary.getItem(COSName.S) instanceof COSName name ? name.getName() : null;
        return action != null && ACTIONS.contains(action) ? Optional.of(action) : Optional.empty();
    }
}
