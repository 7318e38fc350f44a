package iti.document.verify;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of the command-line program within a test. */
public record VerifyDocumentRun(int exit, String out, String err) {

    public static VerifyDocumentRun of(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = VerifyDocument.run(arguments.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        return new VerifyDocumentRun(exit, out.toString(), err.toString());
    }
}
