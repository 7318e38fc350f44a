package iti.document;

import iti.document.layout.Arms;
import iti.document.layout.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The stationery of this installation, from its configuration: {@code tracing.paper} is {@code A4} or {@code Letter},
 * {@code tracing.arms} the path of a PNG file with the arms of the State, or absent.
 */
@ApplicationScoped
public class OwnStationery {

    private static final long LARGEST = 4L * 1024 * 1024;
    private static final int MOST_POINTS = 4096;

    private final Stationery stationery;

    /** @throws IllegalArgumentException in plain words when a setting cannot be used */
    @Inject
    public OwnStationery(@ConfigProperty(name = "tracing.paper", defaultValue = "A4") String paper, @ConfigProperty(name = "tracing.arms") Optional<String> arms) {
        stationery = new Stationery(paper(paper), arms.filter(path -> !path.isBlank()).map(path -> arms(Path.of(path.strip()))));
    }

    public Stationery stationery() {
        return stationery;
    }

    private static Paper paper(String name) {
        try {
            return Paper.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("tracing.paper is \"" + name + "\"; it can be one of "
                    + Arrays.stream(Paper.values()).map(Paper::name).collect(Collectors.joining(", ")) + ".", e);
        }
    }

    private static Arms arms(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("tracing.arms: " + file + " is larger than " + LARGEST / 1024 / 1024 + " MB.");
            }
            return Arms.of(read(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("tracing.arms: " + file + " cannot be read as a PNG picture.", e);
        }
    }

    private static BufferedImage read(Path file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            if (reader.getWidth(0) > MOST_POINTS || reader.getHeight(0) > MOST_POINTS) {
                throw new IllegalArgumentException("tracing.arms: " + file + " is wider or higher than " + MOST_POINTS + " points.");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
