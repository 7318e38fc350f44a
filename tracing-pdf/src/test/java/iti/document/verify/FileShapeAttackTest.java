package iti.document.verify;

import static iti.document.verify.Forger.SEALED;
import static iti.document.verify.Forger.STATION;
import static iti.document.verify.Forger.ascii;
import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.find;
import static iti.document.verify.Forger.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.document.Samples;
import iti.message.SealReport.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no PDF, a part of one, more than one thing at once, or locked. */
class FileShapeAttackTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%PDF-", "%PDF-1.7\n%%EOF\n", "<html></html>", "{\"kind\":\"REQUEST\"}", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"})
    void notAPdf(String content) {
        bad(ascii(content), Question.PDF);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.05, 0.3, 0.6, 0.75, 0.9, 0.999})
    void truncated(double part) {
        assertEquals(Verdict.BAD, Forger.verify(Arrays.copyOf(SEALED, (int) (SEALED.length * part))).verdict());
    }

    /** Cut exactly where the officer's revision ends: a whole file with one signature too few. */
    @Test
    void cutToTheFirstSignature() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SEALED)) {
            bad(Arrays.copyOf(SEALED, SignatureFields.of(pdf).get(0).end()), Question.SIGNERS);
        }
    }

    /** Cut within a revision that a time-stamp added. */
    @Test
    void cutWithinATimeStamp() {
        byte[] stamped = TestTime.stamped(SEALED, Authority.of("XC", "Time for all"));
        assertEquals(Verdict.BAD, Forger.verify(Arrays.copyOf(stamped, SEALED.length + 300)).verdict());
    }

    @Test
    void zerosAppended() {
        bad(Arrays.copyOf(SEALED, SEALED.length + 40), Question.RANGES);
    }

    @Test
    void polyglotWithAScript() {
        bad(joined(SEALED, ascii("\n<script>alert(1)</script>")), Question.WHOLE);
    }

    @Test
    void polyglotWithAZip() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("evil.class"));
            out.write(1);
        }
        bad(joined(SEALED, zip.toByteArray()), Question.WHOLE);
    }

    @Test
    void polyglotOfTwoDocuments() {
        bad(joined(SEALED, STATION.sealed(Samples.schedule(2))), Question.RANGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/sh\nexit\n", "<!DOCTYPE html><p>", "GIF89a", "\u007FELF", " "})
    void somethingInFront(String front) {
        bad(joined(ascii(front), SEALED), Question.WHOLE);
    }

    /** The header is moved to the end of the first kilobyte, where lenient readers still look for it. */
    @Test
    void headerLate() {
        bad(joined(ascii("x".repeat(1000)), SEALED), Question.WHOLE);
    }

    @Test
    void headerFarInside() {
        bad(joined(ascii("x".repeat(2000)), SEALED), Question.PDF);
    }

    @Test
    void locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(STATION.documents().preview(Samples.request()))) {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            pdf.save(out);
        }
        bad(out.toByteArray(), Question.PDF);
    }

    @Test
    void notSigned() {
        bad(STATION.documents().preview(Samples.request()), Question.SIGNED);
    }

    /** The pointer to the cross-reference table leads elsewhere; a lenient reader rebuilds it from the bytes it finds. */
    @Test
    void crossReferenceElsewhere() {
        int last = find(SEALED, SEALED.length - 60, "startxref");
        byte[] file = SEALED.clone();
        file[last + 10] = '9';
        bad(file, Question.INTACT);
    }
}
