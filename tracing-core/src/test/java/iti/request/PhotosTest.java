package iti.request;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Secrets;
import iti.casefile.CaseFile;
import iti.casefile.PhotoNote;
import iti.casefile.WeaponPhoto;
import iti.firearm.Component;
import iti.firearm.Marking;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.message.MessageKind;
import iti.message.PhotoDescription;
import iti.persistence.Databases;
import iti.photo.Camera;
import iti.photo.PhotoSubject;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Photos from the weapon of one State to the desk of another (ITI 17 (b), 21). */
@Tag("ITI-17")
class PhotosTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    /** Keeps a photo of the first mark, or of a side. */
    static WeaponPhoto photographed(Centre a, CaseFile file, PhotoSubject subject, String text) {
        UUID weapon = file.firearms().get(0).id();
        Marking mark = file.firearms().get(0).description().markings().get(0);
        PhotoNote note = subject == PhotoSubject.MARK ? PhotoNote.ofMark(mark, "Serial number, frame, side light", "Ilse Marand", DAY)
                : new PhotoNote(subject, null, null, null, "Whole pistol", "Ilse Marand", DAY);
        return a.tx(() -> a.photos.add(a.officer, file.id(), weapon, note, a.intake.clean(Camera.jpeg(320, 240, text))));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPhotoIsKeptWithBothDigestsAndIsWithdrawnButNeverDeleted(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria")) {
            CaseFile file = Story.recovered(a);
            UUID weapon = file.firearms().get(0).id();
            WeaponPhoto added = photographed(a, file, PhotoSubject.MARK, "K0417BS8");
            WeaponPhoto kept = a.tx(() -> a.photos.of(a.officer, file.id(), weapon)).get(0);
            assertEquals(added.id(), kept.id());
            assertEquals(Secrets.sha256(Camera.jpeg(320, 240, "K0417BS8")), kept.originalSha256());
            assertEquals("K0417BS8", kept.note().markText());
            assertEquals(Set.of(), kept.stripped());
            byte[] content = a.tx(() -> a.photos.read(a.officer, kept.id()));
            assertEquals(kept.sha256(), Secrets.sha256(content));
            assertEquals(kept.size(), content.length);
            assertTrue(a.tx(() -> a.photos.thumbnail(a.officer, kept.id())).length > 100);
            assertEquals(1, acts(a, file.id(), LedgerAct.PHOTO_ADDED));
            assertEquals(1, acts(a, file.id(), LedgerAct.PHOTO_READ), "a small picture in a list is no entry");

            assertEquals("photoTwice", code(() -> photographed(a, file, PhotoSubject.MARK, "K0417BS8")));
            assertEquals("required", code(() -> a.tx(() -> a.photos.withdraw(a.officer, kept.id(), " "))));
            a.tx(() -> a.photos.withdraw(a.officer, kept.id(), "It shows another weapon."));
            WeaponPhoto withdrawn = a.tx(() -> a.photos.of(a.officer, file.id(), weapon)).get(0);
            assertEquals("It shows another weapon.", withdrawn.withdrawalReason());
            assertEquals(a.officer.id(), withdrawn.withdrawnBy());
            assertArrayEquals(content, a.tx(() -> a.photos.read(a.officer, kept.id())), "it stays on record");
            assertEquals(ProblemKind.CHANGED_MEANWHILE, assertThrows(Problem.class, () -> a.tx(() -> a.photos.withdraw(a.officer, kept.id(), "Again."))).kind());
            assertEquals(1, acts(a, file.id(), LedgerAct.PHOTO_WITHDRAWN));
            photographed(a, file, PhotoSubject.MARK, "K0417BS8");
            assertEquals(List.of(), a.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNoteLacksNothing(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria")) {
            CaseFile file = Story.recovered(a);
            UUID weapon = file.firearms().get(0).id();
            PhotoNote empty = new PhotoNote(PhotoSubject.MARK, null, null, null, " ", null, LocalDate.parse("2027-01-01"));
            Problem problem = assertThrows(Problem.class, () -> a.tx(() -> a.photos.add(a.officer, file.id(), weapon, empty, a.intake.clean(Camera.jpeg(32, 24, "K")))));
            assertEquals(List.of("photo.subject:photoMark", "photo.caption:required", "photo.takenBy:required", "photo.takenOn:inTheFuture"),
                    problem.issues().stream().map(i -> i.field() + ":" + i.code()).toList());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> a.photos.of(a.officer, file.id(), UUID.randomUUID()))).kind());
            assertEquals(List.of(), a.tx(() -> a.photos.of(a.officer, file.id(), weapon)));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-21")
    void photosGoWithTheRequestAndWithWhatIsSupplied(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            CaseFile file = Story.recovered(a);
            WeaponPhoto side = photographed(a, file, PhotoSubject.RIGHT_SIDE, "right");
            WeaponPhoto mark = photographed(a, file, PhotoSubject.MARK, "K0417BS8");
            WeaponPhoto wrong = photographed(a, file, PhotoSubject.MARK, "another");
            a.tx(() -> a.photos.withdraw(a.officer, wrong.id(), "It shows another weapon."));
            UUID id = Story.drafted(a, file, "XB");
            TracingRequest draft = a.requests.find(a.officer, id);
            assertEquals(List.of(mark.id(), side.id()), a.tx(() -> a.chosen.choosable(draft)).stream().filter(RequestPhotos.Choosable::goesAlong).map(c -> c.photo().id()).toList(),
                    "marks first, nothing that was withdrawn");
            a.tx(() -> {
                a.chosen.choose(a.officer, id, Set.of(mark.id()));
                return null;
            });
            a.tx(() -> a.propose.propose(a.officer, id, null));
            a.tx(() -> a.approve.approve(a.supervisor, id, null));
            a.tx(() -> a.issue.issue(a.pointOfContact, id, null));
            a.deliver(b);

            CarriedPhotos.Carried came = b.tx(() -> b.carried.of(id)).get(0);
            PhotoDescription said = came.photo();
            assertEquals(mark.sha256(), said.sha256());
            assertEquals("photo-1-mark.jpg", said.fileName());
            assertEquals(List.of("MARK", "SERIAL", "FRAME", "K0417BS8", "2026-06-30"), List.of(said.shows(), said.markKind(), said.component(), said.markText(), said.takenOn()));
            assertEquals("XA", came.from());
            assertArrayEquals(a.tx(() -> a.photos.read(a.officer, mark.id())), b.tx(() -> b.carried.read(b.answering, id, said.sha256())), "byte for byte");
            assertTrue(b.tx(() -> b.carried.thumbnail(b.answering, id, said.sha256())).length > 100);
            assertEquals(1, acts(b, id, LedgerAct.PHOTO_READ));
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> b.tx(() -> b.carried.read(b.answering, id, side.sha256()))).kind());

            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> a.carried.read(a.officer, id, side.sha256()))).kind(),
                    "it is kept here, but no document of this request carried it");

            b.tx(() -> b.acknowledge.acknowledge(b.answering, id, null, null));
            b.tx(() -> b.seek.seek(b.answering, id, null, Set.of(InformationItem.PHOTO_LEFT_SIDE), "The left side, please."));
            b.deliver(a);
            WeaponPhoto left = photographed(a, file, PhotoSubject.LEFT_SIDE, "left");
            assertEquals(List.of(side.id(), left.id()), a.tx(() -> a.chosen.unsent(a.requests.find(a.officer, id))).stream().map(c -> c.photo().id()).toList());
            assertEquals("unknownPhoto", code(() -> a.tx(() -> a.supply.supply(a.officer, id, null, "Here it is.", Set.of(mark.id())))), "what was sent is not sent again");
            a.tx(() -> a.supply.supply(a.officer, id, null, "Here it is.", Set.of(left.id())));
            a.deliver(b);
            List<CarriedPhotos.Carried> all = b.tx(() -> b.carried.of(id));
            assertEquals(List.of(mark.sha256(), left.sha256()), all.stream().map(c -> c.photo().sha256()).toList());
            assertEquals(MessageKind.INFORMATION_SUPPLIED, all.get(1).kind());
            assertNotNull(b.tx(() -> b.carried.read(b.answering, id, left.sha256())));
            assertEquals(all.stream().map(CarriedPhotos.Carried::photo).toList(), a.tx(() -> a.carried.of(id)).stream().map(CarriedPhotos.Carried::photo).toList(),
                    "the sender sees what it sent");
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oneDocumentTakesSoManyAndNoMore(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            CaseFile file = Story.recovered(a);
            List<WeaponPhoto> photos = IntStream.range(0, 10).mapToObj(n -> photographed(a, file, PhotoSubject.MARK, "K" + n)).toList();
            UUID id = Story.drafted(a, file, "XB");
            assertEquals(RequestPhotos.MOST, a.tx(() -> a.chosen.choosable(a.requests.find(a.officer, id))).stream().filter(RequestPhotos.Choosable::goesAlong).count());
            assertEquals("photosTooMany", code(() -> choose(a, id, Set.copyOf(photos.stream().limit(9).map(WeaponPhoto::id).toList()))));
            assertEquals("unknownPhoto", code(() -> choose(a, id, Set.of(UUID.randomUUID()))));
            choose(a, id, Set.of());
            a.tx(() -> a.propose.propose(a.officer, id, null));
            assertEquals(List.of(), a.documents.message(a.documents.of(id).get(0)).photos(), "none is a choice");
            assertEquals(ProblemKind.STEP_NOT_PERMITTED, assertThrows(Problem.class, () -> choose(a, id, Set.of())).kind());
        }
    }

    /** A request about one part takes the photos of that part and of the whole weapon. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-10")
    void aRequestAboutAPartTakesItsPhotos(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            CaseFile file = Story.recovered(a);
            photographed(a, file, PhotoSubject.MARK, "K0417BS8");
            WeaponPhoto whole = photographed(a, file, PhotoSubject.RIGHT_SIDE, "right");
            UUID id = a.tx(() -> a.draft.openForPart(a.officer, file.id(), file.firearms().get(0).id(), Component.SLIDE, "XB")).id();
            assertEquals(List.of(whole.id()), a.tx(() -> a.chosen.choosable(a.requests.find(a.officer, id))).stream().map(c -> c.photo().id()).toList());
        }
    }

    private static void choose(Centre a, UUID id, Set<UUID> photos) {
        a.tx(() -> {
            a.chosen.choose(a.officer, id, photos);
            return null;
        });
    }

    private static String code(Runnable act) {
        return assertThrows(Problem.class, act::run).issues().get(0).code();
    }

    private static long acts(Centre centre, UUID chain, LedgerAct act) {
        return centre.ledger.entries(chain).stream().map(LedgerEntry::act).filter(act::equals).count();
    }
}
