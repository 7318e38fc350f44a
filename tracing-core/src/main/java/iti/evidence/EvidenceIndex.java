package iti.evidence;

import iti.casefile.CaseFile;
import java.time.Instant;
import java.util.List;

/** The first page of a pack, for a reader with nothing but a browser: what is there, its digest, and how to check it. */
final class EvidenceIndex {

    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}"
            + "th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ccc}code{font-family:monospace;overflow-wrap:anywhere}";

    private EvidenceIndex() {
    }

    static EvidenceFile of(CaseFile file, String state, String office, Instant at, List<EvidenceFile> files) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Evidence of case ").append(text(file.number()))
                .append("</title><style>").append(STYLE).append("</style></head>\n<body>\n<main>\n<h1>Evidence of case ").append(text(file.number())).append("</h1>\n<p>Prepared on ")
                .append(at).append(" by ").append(text(office)).append(", ").append(text(state)).append(". Handling ").append(file.handling())
                .append(". The restrictions on use that an answer states hold for this pack too.</p>\n<table>\n<caption>Files of this pack</caption>\n")
                .append("<thead><tr><th scope=\"col\">File</th><th scope=\"col\">What it is</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
        for (EvidenceFile f : files) {
            page.append("<tr><th scope=\"row\"><a href=\"").append(f.name()).append("\">").append(f.name()).append("</a></th><td>").append(text(f.shows())).append("</td><td><code>")
                    .append(f.sha256()).append("</code></td></tr>\n");
        }
        page.append("</tbody>\n</table>\n<h2>How to check it</h2>\n<p>META-INF/ASiCManifest.xml holds the digest of every file, this page included, and META-INF/signature001.p7s is the signature of the ")
                .append("office over the manifest. With OpenSSL, and the seal root of the State from a source of your own:</p>\n<pre>openssl cms -verify -binary -inform DER -in META-INF/signature001.p7s ")
                .append("-content META-INF/ASiCManifest.xml -CAfile seal-root.pem -purpose any -out verified.xml</pre>\n<p>The documents are signed PDF files and can be checked one by one.</p>\n</main>\n</body>\n</html>\n");
        return EvidenceFile.text("index.html", "text/html", "This list.", page.toString());
    }

    private static String text(String text) {
        return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
