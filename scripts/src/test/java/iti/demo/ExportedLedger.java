package iti.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines of an exported ledger: chain, position, instant, actor, act, request, counterpart, details, previous hash, hash.
 *
 * @param file as downloaded
 */
record ExportedLedger(Path file) {

    static ExportedLedger of(TracingCentre centre, Path to) throws IOException, InterruptedException {
        return new ExportedLedger(Files.write(to, centre.as("AUDITOR").download("ledger/export")));
    }

    /** How often an act stands there for a request. */
    long count(String act, String request) throws IOException {
        return entries().stream().filter(e -> e[4].equals(act) && e[5].equals(request)).count();
    }

    /** Place in its chain of the first entry of an act for a request. */
    int position(String act, String request) throws IOException {
        return entries().stream().filter(e -> e[4].equals(act) && e[5].equals(request)).mapToInt(e -> Integer.parseInt(e[1])).findFirst().orElse(-1);
    }

    private List<String[]> entries() throws IOException {
        return Files.readAllLines(file).stream().map(l -> l.split("\t", -1)).filter(e -> e.length == 10).toList();
    }
}
