package iti.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sentence that stands twice under one key shows up in the wrong place, since the last one counts. */
class SentencesTest {

    @Test
    void noKeyStandsTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = Files.readAllLines(Path.of("src/main/resources/iti/web/messages.properties")).stream()
                .filter(line -> !line.startsWith("#") && line.contains("=")).map(line -> line.substring(0, line.indexOf('='))).filter(key -> !seen.add(key)).toList();
        assertEquals(List.of(), twice);
    }
}
