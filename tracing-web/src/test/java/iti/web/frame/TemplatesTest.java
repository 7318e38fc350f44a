package iti.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.MarkupParser;
import org.attoparser.AbstractMarkupHandler;
import org.junit.jupiter.api.Test;

/** Each sentence that a template names is there once, each template can be read as markup, and each fragment it takes exists. */
class TemplatesTest {

    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF/views");
    private static final Path SENTENCES = Path.of("src/main/resources/iti/web/messages.properties");
    private static final Pattern FIXED = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern COMPOSED = Pattern.compile("#\\{\\$\\{'([\\w.-]+\\.)' \\+");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{([\\w-]+\\.html) :: ([\\w-]+)");

    @Test
    void everySentenceNamedIsThere() throws IOException {
        Set<String> keys = ResourceBundle.getBundle("iti.web.messages", Locale.ROOT).keySet();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Path view : views()) {
            String text = Files.readString(view);
            for (Matcher key = FIXED.matcher(text); key.find(); named++) {
                if (!keys.contains(key.group(1))) {
                    missing.add(view.getFileName() + ": " + key.group(1));
                }
            }
            for (Matcher prefix = COMPOSED.matcher(text); prefix.find();) {
                if (keys.stream().noneMatch(k -> k.startsWith(prefix.group(1)))) {
                    missing.add(view.getFileName() + ": " + prefix.group(1) + "*");
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named > 300, "the templates name sentences");
    }

    @Test
    void noSentenceStandsTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = Files.readAllLines(SENTENCES).stream().filter(l -> l.contains("=") && !l.startsWith("#"))
                .map(l -> l.substring(0, l.indexOf('='))).filter(k -> !seen.add(k)).toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void everyTemplateIsMarkup() throws IOException, ParseException {
        List<Path> views = views();
        assertFalse(views.isEmpty());
        ParseConfiguration strict = ParseConfiguration.htmlConfiguration();
        strict.setElementBalancing(ParseConfiguration.ElementBalancing.REQUIRE_BALANCED);
        for (Path view : views) {
            try {
                new MarkupParser(strict).parse(Files.readString(view), new AbstractMarkupHandler() { });
            } catch (ParseException e) {
                throw new ParseException(view.getFileName() + ": " + e.getMessage(), e);
            }
        }
    }

    /** The expression language joins {@code 'page=' + (page + 1)} to "page=11": it forgets the brackets around an addition. */
    @Test
    void nothingIsAddedInsideAJoinedText() throws IOException {
        for (Path view : views()) {
            Matcher joined = Pattern.compile("'[^']*' \\+ \\([\\w.()]+ \\+ \\d+\\)").matcher(Files.readString(view));
            assertFalse(joined.find(), () -> view + ": " + joined.group());
        }
    }

    @Test
    void everyFragmentTakenExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path view : views()) {
            for (Matcher taken = FRAGMENT.matcher(Files.readString(view)); taken.find();) {
                Path from = VIEWS.resolve(taken.group(1));
                if (!Files.exists(from) || !Files.readString(from).matches("(?s).*th:fragment=\"" + Pattern.quote(taken.group(2)) + "[\"(].*")) {
                    missing.add(view.getFileName() + ": " + taken.group());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.list(VIEWS)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }
}
