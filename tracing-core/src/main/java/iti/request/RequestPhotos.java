package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.PhotoNote;
import iti.casefile.WeaponPhoto;
import iti.casefile.WeaponPhotos;
import iti.message.PhotoDescription;
import iti.photo.CleanPhoto;
import iti.photo.PhotoSubject;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which photos go along with a request and with what is supplied later (ITI 17 (b), 21): those that the officer chose, else as many as
 * one document takes, photos of marks first.
 */
@ApplicationScoped
public class RequestPhotos {

    /** Photos in one document. */
    public static final int MOST = 8;
    /** Bytes of all photos in one document: 2 MB. */
    public static final int LARGEST = 2 * 1024 * 1024;
    /** Name of the choice in issues. */
    public static final String FIELD = "photos";

    private static final Comparator<WeaponPhoto> MARKS_FIRST = Comparator.comparing((WeaponPhoto p) -> p.note().subject()).thenComparing(WeaponPhoto::addedAt)
            .thenComparing(WeaponPhoto::id);

    private final EntityManager em;
    private final WeaponPhotos photos;
    private final TracingRequests requests;
    private final Documents documents;
    private final Clock clock;

    @Inject
    public RequestPhotos(EntityManager em, WeaponPhotos photos, TracingRequests requests, Documents documents, Clock clock) {
        this.em = em;
        this.photos = photos;
        this.requests = requests;
        this.documents = documents;
        this.clock = clock;
    }

    /** A photo of a weapon of the request, and whether it goes along as things stand. */
    public record Choosable(WeaponPhoto photo, boolean goesAlong) {
    }

    /** The photos that can go along with a request of ours that was loaded for its person, marks first. */
    @Transactional
    public List<Choosable> choosable(TracingRequest request) {
        Set<WeaponPhoto> going = Set.copyOf(going(request));
        return standing(request).stream().map(p -> new Choosable(p, going.contains(p))).toList();
    }

    /** The photos that were not sent with this request yet, and whether each goes along with what is supplied next unless the officer says otherwise. */
    @Transactional
    public List<Choosable> unsent(TracingRequest request) {
        List<WeaponPhoto> unsent = notSent(request);
        Set<WeaponPhoto> usual = Set.copyOf(usual(unsent));
        return unsent.stream().map(p -> new Choosable(p, usual.contains(p))).toList();
    }

    /**
     * Keeps which photos go along with the request, also none.
     *
     * @throws Problem {@code INVALID_INPUT} with {@code photosTooMany}, {@code photosTooLarge} or {@code unknownPhoto}; {@code STEP_NOT_PERMITTED} when the
     *                 request can be neither proposed nor corrected
     */
    @Transactional
    public void choose(Principal by, UUID id, Set<UUID> chosen) {
        by.demand(Permission.OPEN_TRACES);
        TracingRequest request = requests.find(by, id);
        if (!Procedure.PROPOSE.permits(request.side(), request.status()) && !Procedure.CORRECT_REQUEST.permits(request.side(), request.status())) {
            throw Problem.of(ProblemKind.STEP_NOT_PERMITTED, Map.of("step", "WRITE", "status", request.status().name(), "paragraphs", "17"));
        }
        fitting(standing(request), chosen);
        PhotoChoice choice = em.find(PhotoChoice.class, id);
        if (choice == null) {
            choice = new PhotoChoice(id);
            choice.choose(chosen, by.id(), clock.instant());
            em.persist(choice);
        } else {
            choice.choose(chosen, by.id(), clock.instant());
        }
    }

    /** What the request says of the photos that go along with it; empty for none. */
    List<PhotoDescription> described(TracingRequest request) {
        return described(request, going(request));
    }

    /**
     * What is said of the photos that go along with information supplied.
     *
     * @param chosen null for the usual ones
     * @throws Problem {@code INVALID_INPUT}
     */
    List<PhotoDescription> supplied(TracingRequest request, Set<UUID> chosen) {
        List<WeaponPhoto> unsent = notSent(request);
        return described(request, chosen == null ? usual(unsent) : fitting(unsent, chosen));
    }

    private List<WeaponPhoto> notSent(TracingRequest request) {
        Set<String> sent = new HashSet<>();
        documents.exchanged(request.id()).forEach(d -> documents.message(d).photos().forEach(p -> sent.add(p.sha256())));
        return standing(request).stream().filter(p -> !sent.contains(p.sha256())).toList();
    }

    private List<WeaponPhoto> going(TracingRequest request) {
        PhotoChoice choice = em.find(PhotoChoice.class, request.id());
        List<WeaponPhoto> standing = standing(request);
        return choice == null ? usual(standing) : standing.stream().filter(p -> choice.photos().contains(p.id())).toList();
    }

    private List<WeaponPhoto> standing(TracingRequest request) {
        if (request.caseFile() == null) {
            return List.of();
        }
        Predicate<PhotoNote> ofThePart = note -> request.component() == null || note.component() == null || note.component() == request.component();
        return photos.of(request.firearms()).stream().filter(p -> !p.withdrawn() && ofThePart.test(p.note())).sorted(MARKS_FIRST).toList();
    }

    private static List<WeaponPhoto> usual(List<WeaponPhoto> standing) {
        List<WeaponPhoto> usual = new ArrayList<>();
        Set<String> there = new HashSet<>();
        int size = 0;
        for (WeaponPhoto photo : standing) {
            if (usual.size() < MOST && size + photo.size() <= LARGEST && there.add(photo.sha256())) {
                usual.add(photo);
                size += photo.size();
            }
        }
        return usual;
    }

    private static List<WeaponPhoto> fitting(List<WeaponPhoto> standing, Set<UUID> chosen) {
        List<WeaponPhoto> taken = standing.stream().filter(p -> chosen.contains(p.id())).toList();
        Issues issues = new Issues().demand(taken.size() == chosen.size(), FIELD, "unknownPhoto");
        if (taken.size() > MOST) {
            issues.add(new Issue(FIELD, "photosTooMany", Map.of("max", String.valueOf(MOST))));
        }
        if (taken.stream().mapToLong(WeaponPhoto::size).sum() > LARGEST) {
            issues.add(new Issue(FIELD, "photosTooLarge", Map.of("max", String.valueOf(LARGEST / 1024 / 1024))));
        }
        issues.throwIfAny();
        return taken;
    }

    /** A picture that belongs to two weapons is described with the first: it is attached once. */
    private static List<PhotoDescription> described(TracingRequest request, List<WeaponPhoto> going) {
        List<PhotoDescription> described = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (WeaponPhoto photo : going) {
            if (there.add(photo.sha256())) {
                described.add(described(request, photo, described.size() + 1));
            }
        }
        return described;
    }

    private static PhotoDescription described(TracingRequest request, WeaponPhoto photo, int number) {
        PhotoNote note = photo.note();
        String name = "photo-%d-%s.jpg".formatted(number, note.subject().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new PhotoDescription(name, CleanPhoto.MEDIA_TYPE, photo.sha256(), photo.size(), photo.width(), photo.height(), note.subject().name(),
                note.subject() != PhotoSubject.MARK ? null : note.markKind().name(), note.component() == null ? null : note.component().name(), note.markText(),
                request.isSchedule() ? request.line(photo.firearm()) : null, note.caption(), note.takenOn().toString());
    }
}
