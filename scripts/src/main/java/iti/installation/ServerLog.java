package iti.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads in a server's log what a person who waits for it must know. */
final class ServerLog {

    /** Line that begins the log of each start. */
    static final String START = "==== start ====";

    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in [0-9.,]+ \\(ms\\)");
    private static final Pattern TELLING = Pattern.compile("(Exception|Error)\\b[^:]*: .+|SEVERE|Deployment failed|BindException");
    private static final int LINES = 3;
    private static final int LENGTH = 300;

    private ServerLog() {
    }

    /** The part of the log that belongs to the last start. */
    static String sinceStart(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        String all = Files.readString(log);
        return all.substring(Math.max(0, all.lastIndexOf(START)));
    }

    /** Whether the server says that it has finished starting; it says so after a failed deployment too. */
    static boolean saysReady(String log) {
        return READY.matcher(log).find();
    }

    /** The first lines that name a fault, or nothing. */
    static String reason(String log) {
        List<String> lines = log.lines().map(String::strip).filter(l -> TELLING.matcher(l).find()).distinct().limit(LINES).toList();
        return lines.stream().map(l -> l.length() > LENGTH ? l.substring(0, LENGTH) + "…" : l).collect(Collectors.joining(" | "));
    }
}
