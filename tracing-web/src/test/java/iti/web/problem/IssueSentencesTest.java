package iti.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the domain finds wrong has a sentence of its own, on the pages and for programs: "This does not fit here" helps nobody. */
class IssueSentencesTest {

    private static final Path DOMAIN = Path.of("../tracing-core/src/main/java");
    private static final Pattern CODE = Pattern.compile("(?:\\.demand|Issue\\.of)\\([^;]*?, \"([a-z]\\w+)\"\\)|new Issue\\([^,;]+, \"([a-z]\\w+)\",");

    @Test
    void everyCodeOfTheDomainHasItsSentences() throws IOException {
        Set<String> codes = codes();
        assertTrue(codes.containsAll(Set.of("required", "zone", "userAssignedCode", "tooLong")) && codes.size() > 60, codes::toString);
        Set<String> pages = ResourceBundle.getBundle("iti.web.messages", Locale.ROOT).keySet();
        Set<String> programs = ResourceBundle.getBundle("iti.problem.problems", Locale.ROOT, Problem.class.getClassLoader()).keySet();
        assertEquals(List.of(), codes.stream().filter(c -> !pages.contains("issue." + c)).toList());
        assertEquals(List.of(), codes.stream().filter(c -> !programs.contains("issue." + c)).toList());
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(DOMAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                for (Matcher code = CODE.matcher(Files.readString(file)); code.find();) {
                    codes.add(code.group(1) == null ? code.group(2) : code.group(1));
                }
            }
        }
        return codes;
    }
}
