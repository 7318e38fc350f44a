package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.CaseFile;
import iti.casefile.FailureReason;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.casefile.WeaponBatches;
import iti.firearm.Component;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmPart;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.RoutingReason;
import iti.inquiry.HolderKind;
import iti.inquiry.NewInquiry;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.message.TracingMessage.Withheld;
import iti.persistence.Databases;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Five hundred weapons of one recovery: taken from a table, split by State, asked with one schedule each, answered line by line. */
@Tag("ITI-16")
@Tag("ITI-17")
@Tag("ITI-20")
class BatchTest {

    private static final int WEAPONS = 500;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void fiveHundredWeaponsGoToTheirStatesAndComeBackLineByLine(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark"); Centre c = new Centre(database, "XC", "Carvane")) {
            a.knows(b, "Brenmark");
            a.knows(c, "Carvane");
            b.knows(a, "Alvoria");
            c.knows(a, "Alvoria");
            UUID file = taken(a, table(WEAPONS));
            assertEquals(WEAPONS, a.tx(() -> a.cases.find(a.officer, file)).firearms().size());

            AddresseePlan plan = a.tx(() -> a.plans.of(a.officer, file));
            assertEquals("[XB 250, XC 150, XD 50, NO_PROPOSAL 50]", groups(plan));
            assertEquals(Map.of(RoutingReason.IMPORT_MARK, 250L), plan.groups().get(0).reasons());
            assertFalse(plan.groups().get(2).enrolled());
            List<UUID> unnamed = ids(plan.groups().get(3));
            run(a, () -> a.plans.move(a.officer, file, Set.copyOf(unnamed.subList(0, 40)), "XC"));
            run(a, () -> a.plans.leaveOut(a.officer, file, Set.copyOf(unnamed.subList(40, 45))));
            run(a, () -> a.plans.putBack(a.officer, file, Set.of(unnamed.get(0))));
            assertEquals("[XB 250, XC 189, XD 50, NO_PROPOSAL 6, LEFT_OUT 5]", groups(a.tx(() -> a.plans.of(a.officer, file))));

            List<TracingRequest> drafts = a.tx(() -> a.plans.draft(a.officer, file));
            assertEquals(List.of("XB 250", "XC 189"), drafts.stream().map(r -> r.requestedState() + " " + r.lines().size()).toList());
            assertTrue(drafts.get(0).summary().startsWith("250 weapons, first: Norrholt Arms NH-9"), drafts.get(0).summary());
            assertEquals("[XD 50, NO_PROPOSAL 6, LEFT_OUT 5]", groups(a.tx(() -> a.plans.of(a.officer, file))));
            assertEquals(439, a.tx(() -> a.plans.of(a.officer, file)).asked());
            assertEquals(2, a.tx(() -> a.draft.writeAll(a.officer, file, content())));
            for (TracingRequest draft : drafts) {
                a.tx(() -> a.propose.propose(a.officer, draft.id(), null));
                a.tx(() -> a.approve.approve(a.supervisor, draft.id(), null));
                a.tx(() -> a.issue.issue(a.pointOfContact, draft.id(), null));
            }
            UUID toB = drafts.get(0).id();
            UUID toC = drafts.get(1).id();
            b.tx(() -> b.reception.upload(b.pointOfContact, a.sent.get(0).content(), "b.pdf"));
            c.tx(() -> c.reception.upload(c.pointOfContact, a.sent.get(1).content(), "c.pdf"));
            a.sent.clear();

            TracingRequest atB = b.requests.find(b.answering, toB);
            List<ReceivedRequest.Line> lines = b.received.lines(atB);
            assertEquals(250, lines.size());
            assertEquals("000000", lines.get(0).weapon().markings().get(0).text(), "leading zeros arrive");
            b.tx(() -> b.acknowledge.acknowledge(b.answering, toB, null, null));
            assertEquals(List.of("inquiry.line required"), gaps(() -> b.tx(() -> b.inquiries.send(b.answering, toB, asked(null)))));
            assertEquals(List.of("inquiry.line unknownLine"), gaps(() -> b.tx(() -> b.inquiries.send(b.answering, toB, asked(251)))));
            String secret = b.tx(() -> b.inquiries.send(b.answering, toB, asked(2))).secret();
            assertEquals(lines.get(1).weapon().markings().get(0).text(), b.tx(() -> b.links.open(secret, "192.0.2.7")).firearm().markings().get(0).text(),
                    "the record holder sees the weapon of that line");
            for (int line = 1; line <= 10; line++) {
                int number = line;
                b.tx(() -> b.respond.writeLine(b.answering, toB, null, number, found("Holder " + number)));
            }
            b.tx(() -> b.respond.write(b.answering, toB, null, whole(b, toB, "FULL")));
            assertEquals(List.of("response.lines linesOpen"), gaps(() -> b.tx(() -> b.respond.propose(b.answering, toB, null))));
            b.tx(() -> b.respond.writeRest(b.answering, toB, null, Outcome.NO_RECORD_THOUGH_EXPECTED, FailureReason.RECORD_NEVER_EXISTED, null));
            answered(b, toB);
            b.deliver(a);

            c.tx(() -> c.acknowledge.acknowledge(c.answering, toC, null, null));
            c.tx(() -> c.respond.writeLine(c.answering, toC, null, 7, withheld()));
            c.tx(() -> c.respond.write(c.answering, toC, null, whole(c, toC, "INTERIM")));
            answered(c, toC);
            c.deliver(a);
            assertEquals(Status.ACKNOWLEDGED, a.requests.find(a.officer, toC).status(), "an interim answer leaves the question open");
            c.tx(() -> c.respond.writeRest(c.answering, toC, null, Outcome.RETENTION_OVER, null, "Records of that year were destroyed."));
            c.tx(() -> c.respond.write(c.answering, toC, null, whole(c, toC, "PART")));
            answered(c, toC);
            c.deliver(a);

            Map<Integer, Documents.LineAnswered> fromB = a.tx(() -> a.documents.lineAnswers(toB));
            assertEquals(250, fromB.size());
            assertEquals("Holder 3", fromB.get(3).answer().lastLegalHolder());
            assertEquals("XC", fromB.get(3).answer().nextState());
            assertEquals(Map.of("TRACED_TO_EXPORT", 10L, "NO_RECORD_THOUGH_EXPECTED", 240L), counted(fromB));
            Map<Integer, Documents.LineAnswered> fromC = a.tx(() -> a.documents.lineAnswers(toC));
            assertEquals(Map.of("HOLDER_WITHHELD", 1L, "RETENTION_OVER", 188L), counted(fromC));
            assertNull(fromC.get(7).answer().lastLegalHolder(), "withheld");
            assertEquals(List.of(new Withheld("lastLegalHolder", "CONFIDENTIALITY_LAW")), fromC.get(7).answer().withheld());
            assertEquals(Status.RESPONDED, a.requests.find(a.officer, toB).status());
            assertEquals(Status.RESPONDED_IN_PART, a.requests.find(a.officer, toC).status());
            assertEquals(List.of(), a.ledgerFindings());
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nothingIsSavedBeforeItIsTakenAndFaultyRowsStay(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria")) {
            UUID file = opened(a);
            WeaponBatches.Waiting waiting = a.tx(() -> a.batches.keep(a.officer, file, null, "make,serial,component\nNorrholt,0417,FRAME\nNorrholt,[,FRAME\n", null));
            assertEquals(0, a.tx(() -> a.cases.find(a.officer, file)).firearms().size());
            assertEquals(ProblemKind.CHANGED_MEANWHILE, assertThrows(Problem.class, () -> a.tx(() -> a.batches.keep(a.officer, file, null, "make,serial\n", null))).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> a.batches.of(a.otherUnit, file))).kind());
            assertEquals(new WeaponBatches.Taken(1, 1), a.tx(() -> a.batches.take(a.officer, file, waiting.version())));
            WeaponBatches.Waiting left = a.tx(() -> a.batches.of(a.officer, file)).orElseThrow();
            assertTrue(left.mend().contains("3,,Norrholt"), left.mend());
            WeaponBatches.Waiting mended = a.tx(() -> a.batches.mend(a.officer, file, left.version(), left.mend().replace("[", "0417"), null));
            assertEquals(List.of("inCaseAlready"), mended.table().rows().get(0).warnings().stream().map(Issue::code).filter(code -> code.startsWith("inCase")).toList());
            a.tx(() -> a.batches.take(a.officer, file, mended.version()));
            assertTrue(a.tx(() -> a.batches.of(a.officer, file)).isEmpty());
            assertEquals(List.of("0417", "0417"), a.tx(() -> a.cases.find(a.officer, file)).firearms().stream().map(f -> f.serial().orElseThrow().text()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oneWeaponMakesAPlainRequestAndAPartOneOfItsOwn(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            UUID file = opened(a);
            FirearmDescription pistol = new FirearmDescription(FirearmType.PISTOL_SELF_LOADING, "Norrholt Arms", "NH-9", "9x19 mm", null, "XC", null,
                    ManufactureMode.ASSEMBLED_FROM_PARTS, List.of(new Marking(MarkKind.SERIAL, Component.FRAME, null, "K0417", MarkingStatus.READABLE, null),
                    new Marking(MarkKind.COUNTRY, Component.BARREL, null, "XB", MarkingStatus.READABLE, null)), null,
                    List.of(new FirearmPart(Component.BARREL, "Brenmark Barrels", null, "XB", null)), null);
            Firearm weapon = a.tx(() -> a.cases.addFirearm(a.officer, file, null, pistol));
            assertEquals("[XC 1]", groups(a.tx(() -> a.plans.of(a.officer, file))), "the mark on a part from elsewhere speaks for the part");
            TracingRequest part = a.tx(() -> a.draft.openForPart(a.officer, file, weapon.id(), Component.BARREL, "XB"));
            a.tx(() -> a.draft.write(a.officer, part.id(), null, content()));
            a.tx(() -> a.propose.propose(a.officer, part.id(), null));
            a.tx(() -> a.approve.approve(a.supervisor, part.id(), null));
            a.tx(() -> a.issue.issue(a.pointOfContact, part.id(), null));
            a.deliver(b);
            TracingRequest received = b.requests.find(b.answering, part.id());
            assertEquals("Barrel of: Norrholt Arms NH-9, pistol, self-loading, 9x19 mm, K0417", received.summary());
            assertEquals("BARREL", b.received.asItStands(received).requestBody().component());
            assertEquals("Brenmark Barrels", b.received.firearm(received).parts().get(0).make());
            assertEquals(List.of(), b.received.lines(received));
        }
    }

    private static void run(Centre centre, Runnable act) {
        centre.tx(() -> {
            act.run();
            return null;
        });
    }

    private static UUID opened(Centre a) {
        CaseFile file = a.tx(() -> a.cases.open(a.officer, new RecoveryEvent(RecoveryKind.SEIZED, LocalDate.parse("2026-06-30"), "Port Averno",
                "Averno Police", WEAPONS, "A container at the harbour.")));
        return file.id();
    }

    private static UUID taken(Centre a, String table) {
        UUID file = opened(a);
        WeaponBatches.Waiting waiting = a.tx(() -> a.batches.keep(a.officer, file, null, table, Component.FRAME));
        a.tx(() -> a.batches.take(a.officer, file, waiting.version()));
        return file;
    }

    /** Of ten weapons five were imported to XB, three made in XC, one in XD, and one says nothing. */
    private static String table(int weapons) {
        StringBuilder out = new StringBuilder("type,make,model,calibre,country,serial,import_mark\n");
        for (int i = 0; i < weapons; i++) {
            String country = i % 10 < 8 ? "XC" : i % 10 == 8 ? "XD" : "";
            out.append("PISTOL_SELF_LOADING,Norrholt Arms,NH-9,9x19 mm,%s,%06d,%s\n".formatted(country, i, i % 10 < 5 ? "ORLA KESTRO XB 15" : ""));
        }
        return out.toString();
    }

    private static RequestContent content() {
        return new RequestContent(Priority.ROUTINE, null, Set.of(IllicitGround.ILL_A_LAW_OF_FINDING_STATE), "Firearms Act of Alvoria, s. 12", null,
                Set.of(IntendedUse.CRIMINAL_INVESTIGATION), null, "AV-77/26", true, null, Set.of(InformationWanted.LAST_LEGAL_HOLDER), true,
                "Four registers searched, nothing found.");
    }

    private static ResponseBody found(String holder) {
        return new ResponseBody("FULL", "TRACED_TO_EXPORT", null, null, null, null,
                List.of(new SupplyChainSegment("EXPORT", "2019-05-14", null, "consignee in Carvane", "XB", "EX 19/0442", "export register", "2026-06-30")),
                holder, "XC", null, List.of(), null, null, null);
    }

    private static ResponseBody withheld() {
        return new ResponseBody("PART", "HOLDER_WITHHELD", null, null, null, null, List.of(), "A holder", null, null,
                List.of(new Withheld("lastLegalHolder", "CONFIDENTIALITY_LAW")), null, null, null);
    }

    private static ResponseBody whole(Centre centre, UUID request, String completeness) {
        ResponseBody d = ResponseDrafts.of(centre.requests.find(centre.answering, request));
        boolean part = completeness.equals("PART");
        return new ResponseBody(completeness, null, part ? List.of("CONFIDENTIALITY_LAW") : List.of(), part ? "One holder is protected by law." : null, null, null, List.of(), null,
                null, null, d.withheld(), new UseRestrictions(true, true, true, null), null, d.lines());
    }

    private static void answered(Centre centre, UUID request) {
        centre.tx(() -> centre.respond.propose(centre.answering, request, null));
        centre.tx(() -> centre.release.approve(centre.supervisor, request, null));
        centre.tx(() -> centre.release.release(centre.pointOfContact, request, null));
    }

    private static List<String> gaps(Runnable act) {
        return assertThrows(Problem.class, act::run).issues().stream().map(i -> i.field() + " " + i.code()).toList();
    }

    private static NewInquiry asked(Integer line) {
        return new NewInquiry(HolderKind.IMPORTER, "Orla Trading, Kestro", "To whom did it go?", null, line);
    }

    private static Map<String, Long> counted(Map<Integer, Documents.LineAnswered> lines) {
        return lines.values().stream().collect(Collectors.groupingBy(l -> l.answer().outcome(), Collectors.counting()));
    }

    private static List<UUID> ids(AddresseePlan.Group group) {
        return group.weapons().stream().map(AddresseePlan.Weapon::id).toList();
    }

    private static String groups(AddresseePlan plan) {
        return plan.groups().stream().map(g -> g.key() + " " + g.weapons().size()).toList().toString();
    }
}
