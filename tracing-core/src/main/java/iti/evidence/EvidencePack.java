package iti.evidence;

/**
 * A sealed pack.
 *
 * @param fileName for example {@code C-2026-000123.asice}
 * @param sha256   of the whole, 64 hexadecimal digits, as it stands in the ledger
 */
public record EvidencePack(String fileName, String sha256, byte[] content) {

    /** Media type of the container. */
    public static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";
}
