package iti.request;

/** A PDF file under the name that it is handed out with. */
public record PdfFile(String name, byte[] content) {
}
