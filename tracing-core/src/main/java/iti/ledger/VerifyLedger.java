package iti.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies exported ledgers without network, database or server: every hash, every link, every position. The first broken
 * entry of each chain is named. Exit codes: 0 whole, 1 broken, 2 could not run.
 *
 * <p>The export has one line an entry: the ten fields of {@link EntryContent} and the hash, separated by tabs; tab, line
 * feed, carriage return and backslash inside a field are written {@code \t \n \r \\}.
 */
public final class VerifyLedger {

    /** First line of an export. */
    public static final String HEADER = "iti-ledger-export-1";

    private VerifyLedger() {
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] files, PrintStream out, PrintStream err) {
        if (files.length == 0 || List.of(files).contains("--help")) {
            out.println("verify-ledger FILE...   checks exported ledgers; exit 0 whole, 1 broken, 2 could not run");
            return files.length == 0 ? 2 : 0;
        }
        int worst = 0;
        for (String name : files) {
            try {
                Result result = verify(Files.readAllLines(Path.of(name), StandardCharsets.UTF_8));
                result.findings().forEach(f -> out.println(name + ": " + f));
                out.printf("%s: %s, %d entries in %d chains%n", name, result.findings().isEmpty() ? "whole" : "BROKEN", result.entries(), result.heads().size());
                result.heads().forEach((chain, head) -> out.println("  chain " + chain + " ends in " + head));
                worst = Math.max(worst, result.findings().isEmpty() ? 0 : 1);
            } catch (IOException e) {
                err.println(name + ": cannot be read (" + e.getClass().getSimpleName() + ")");
                worst = 2;
            }
        }
        return worst;
    }

    /** What was found: no findings means whole. {@code heads} gives position and hash of the last entry per chain. */
    public record Result(long entries, Map<String, String> heads, List<String> findings) {
    }

    /** Checks the lines of an export. */
    public static Result verify(List<String> lines) {
        List<String> findings = new ArrayList<>();
        Map<String, EntryContent> last = new HashMap<>();
        Map<String, String> heads = new java.util.TreeMap<>();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            findings.add("line 1: this is not a ledger export");
            return new Result(0, heads, findings);
        }
        long entries = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("end\t")) {
                continue;
            }
            String[] fields = lines.get(i).split("\t", -1);
            if (fields.length != 10 || !fields[1].matches("\\d{1,18}")) {
                findings.add("line " + (i + 1) + ": not an entry");
                continue;
            }
            entries++;
            EntryContent entry = content(fields);
            check(i + 1, entry, fields[9], last.get(entry.chain()), heads.get(entry.chain()), findings);
            last.put(entry.chain(), entry);
            heads.put(entry.chain(), fields[9]);
        }
        String end = "end\t" + entries;
        if (!lines.get(lines.size() - 1).equals(end)) {
            findings.add("the end line is missing or counts other entries than the " + entries + " found");
        }
        return new Result(entries, heads, findings);
    }

    private static void check(int line, EntryContent entry, String hash, EntryContent before, String headBefore, List<String> findings) {
        String where = "line " + line + ", chain " + entry.chain() + " entry " + entry.position() + ": ";
        if (!entry.hash().equals(hash)) {
            findings.add(where + "its content does not give its hash");
        }
        if (entry.position() != (before == null ? 0 : before.position() + 1)) {
            findings.add(where + "an entry before it is missing or twice");
        }
        if (!entry.previousHash().equals(before == null ? EntryContent.GENESIS : headBefore)) {
            findings.add(where + "it does not follow the entry before it");
        }
    }

    /** The line of an entry. */
    public static String line(EntryContent e, String hash) {
        return String.join("\t", escape(e.chain()), Long.toString(e.position()), escape(e.at()), escape(e.actor()), escape(e.act()),
                escape(e.request()), escape(e.counterpart()), escape(e.details()), escape(e.previousHash()), hash);
    }

    private static EntryContent content(String[] f) {
        return new EntryContent(unescape(f[0]), Long.parseLong(f[1]), unescape(f[2]), unescape(f[3]), unescape(f[4]), unescape(f[5]),
                unescape(f[6]), unescape(f[7]), unescape(f[8]));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                out.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
