package iti.document.verify;

import iti.message.SealReport.Group;
import java.util.Locale;

/** What is asked of a file, in the order in which the answers matter. */
enum Question {
    SIZE(Group.FILE, "Is the file small enough to be examined?"),
    PDF(Group.FILE, "Is it a PDF file that can be read?"),
    WHOLE(Group.FILE, "Is the file whole, with nothing before or after it?"),
    ACTIVE(Group.FILE, "Is it free of scripts and actions?"),
    SIGNED(Group.SIGNATURE, "Is it signed?"),
    RANGES(Group.SIGNATURE, "Do the signatures cover the whole file?"),
    INTACT(Group.SIGNATURE, "Are the signed bytes unaltered?"),
    UNCHANGED(Group.SIGNATURE, "Was nothing but signatures added after the first signature?"),
    RULES(Group.SIGNATURE, "Do the signatures keep the rules for signatures in PDF files?"),
    ATTACHMENT(Group.DATA, "Are the attached data the ones that were signed?"),
    JSON(Group.DATA, "Are the attached data readable, each member once?"),
    PAGE(Group.DATA, "Do the pages show what the data say?"),
    CONTRACT(Group.CONTRACT, "Are the data a message of the tracing contract?"),
    CERTIFIED(Group.SIGNATURE, "Did the officer certify it, permitting only further signatures?"),
    SIGNERS(Group.SIGNATURE, "Did an officer and the point of contact sign, each once?"),
    SENDER(Group.CONTRACT, "Do the signers belong to the State that speaks?"),
    ADDRESSEE(Group.CONTRACT, "Is it addressed to this State?"),
    TRUST(Group.SIGNATURE, "Is the seal of the sender's State enrolled, and are the signers under it?"),
    TIME(Group.SIGNATURE, "Were the certificates valid when the document was signed?"),
    REVOKED(Group.SIGNATURE, "Was no certificate revoked when the document was signed?");

    private final Group group;
    private final String words;

    Question(Group group, String words) {
        this.group = group;
        this.words = words;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Group group() {
        return group;
    }

    String words() {
        return words;
    }
}
