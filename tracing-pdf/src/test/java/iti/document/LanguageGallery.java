package iti.document;

import iti.document.layout.Paper;
import iti.message.Contract;
import iti.message.DocumentLanguage;
import iti.message.TracingMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes documents of each kind in each language into a directory, to be looked at. */
public final class LanguageGallery {

    private LanguageGallery() {
    }

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Contract contract = new Contract();
        DocumentRenderer renderer = new DocumentRenderer();
        for (DocumentLanguage language : DocumentLanguage.values()) {
            DocumentLanguage beside = DocumentLanguage.values()[(language.ordinal() + 3) % DocumentLanguage.values().length];
            Path one = Files.createDirectories(directory.resolve(language.tag()));
            Path two = Files.createDirectories(directory.resolve(language.tag() + "-" + beside.tag()));
            for (Map.Entry<String, TracingMessage> sample : Samples.all().entrySet()) {
                write(renderer, contract, one.resolve(sample.getKey() + ".pdf"), sample.getValue().in(language.tag(), null), Tongues.stationery(Paper.A4, true));
                write(renderer, contract, two.resolve(sample.getKey() + ".pdf"), sample.getValue().in(language.tag(), beside.tag()), Tongues.stationery(Paper.LETTER, false));
            }
            write(renderer, contract, one.resolve("photos.pdf"), SamplePhotos.request().in(language.tag(), null), Tongues.stationery(Paper.A4, false));
            write(renderer, contract, two.resolve("photos.pdf"), SamplePhotos.request().in(language.tag(), beside.tag()), Tongues.stationery(Paper.LETTER, false));
            TracingMessage own = Tongues.request(language);
            write(renderer, contract, one.resolve("own.pdf"), own, Tongues.stationery(Paper.A4, true));
            write(renderer, contract, two.resolve("own.pdf"), own.in(language.tag(), beside.tag()), Tongues.stationery(Paper.LETTER, true));
        }
    }

    private static void write(DocumentRenderer renderer, Contract contract, Path file, TracingMessage message, Stationery stationery) throws IOException {
        Files.write(file, renderer.render(message, contract.write(message), SamplePhotos.of(message), stationery));
    }
}
