package iti.document.letter;

import iti.document.Stationery;
import iti.firearm.Action;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.inquiry.HolderKind;
import iti.inquiry.InquiryLetter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Letters of invented centres; {@link #main} writes them into a directory, to be looked at. */
public final class Letters {

    static final String LINK = "https://tracing.brenmark.example/inquiries/p3Zr0LWf2s8mJQd1VwYbXnTk6uEaHcG5oI9vRyMqKtA";

    private Letters() {
    }

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Files.createDirectories(directory);
        InquiryLetterPress press = new InquiryLetterPress(Stationery.PLAIN);
        Files.write(directory.resolve("letter-first.pdf"), press.print(letter(1, LINK, pistol())));
        Files.write(directory.resolve("letter-second.pdf"), press.print(letter(2, null, pistol())));
        Files.write(directory.resolve("letter-strange.pdf"), press.print(strange()));
    }

    static FirearmDescription pistol() {
        return new FirearmDescription(FirearmType.PISTOL_SELF_LOADING, "Norrholt", "NH-9", "9x19 mm", Action.SEMI_AUTOMATIC, "XC", 2014, ManufactureMode.INDUSTRIAL,
                List.of(new Marking(MarkKind.SERIAL, Component.FRAME, "right side", "B[0O]47?KS8", MarkingStatus.PARTLY_READABLE, null),
                        new Marking(MarkKind.SERIAL, Component.SLIDE, "right side", "K0417BS8", MarkingStatus.READABLE, null),
                        new Marking(MarkKind.MANUFACTURER, Component.SLIDE, "left side", "NORRHOLT NH-9 CARVANE", MarkingStatus.READABLE, null),
                        new Marking(MarkKind.IMPORT, Component.FRAME, "behind the trigger guard", "ORLA KESTRO XB 15", MarkingStatus.READABLE, null)), null);
    }

    static InquiryLetter letter(int notice, String link, FirearmDescription weapon) {
        return new InquiryLetter("IQ-2026-000017-D", notice, LocalDate.parse("2026-07-16"), LocalDate.parse(notice == 1 ? "2026-07-16" : "2026-07-06"),
                LocalDate.parse("2026-07-21"), HolderKind.IMPORTER, "Orla Trading, Kestro",
                "According to the mark behind the trigger guard you imported this pistol in 2015.\nTo whom did you pass it on, and when? Please give the number of the invoice.",
                weapon, "Carvane", new InquiryLetter.Sender("Kingdom of Brenmark", "Brenmark Police, Firearms Records Bureau", "Office of the National Point of Contact",
                "+999 2 555 0177", "firearms@police.brenmark.example"), link, Instant.parse("2026-07-16T09:14:00Z"));
    }

    /** Text that the fonts lack, direction overrides, endless words, and more marks than fit on a page. */
    static InquiryLetter strange() {
        String hostile = "\u202Egnp.exe \u0000\u0007 \u4F60\u597D \u0627\u0644 \uD83D\uDD2B <&>\"' " + "X".repeat(300) + "\n\n";
        List<Marking> marks = IntStream.range(0, 40).mapToObj(i -> new Marking(MarkKind.SERIAL, Component.FRAME, "place " + i,
                i % 7 == 0 ? "[" + "A]B?".repeat(15) : "\u0416" + i + "[0O]?\u202E", MarkingStatus.READABLE, null)).toList();
        InquiryLetter plain = letter(4, LINK, new FirearmDescription(null, null, null, hostile.substring(0, 40), null, null, null, null, marks, null));
        return new InquiryLetter(plain.number(), plain.notice(), plain.date(), plain.askedOn(), plain.dueOn(), plain.holderKind(), hostile.substring(0, 160).replace('\n', ' '),
                hostile.repeat(4), plain.firearm(), "Z".repeat(60), new InquiryLetter.Sender("X".repeat(120), hostile.substring(0, 160), "Y".repeat(160), null, null), "https://x.example/" + "z".repeat(400), plain.printedAt());
    }
}
