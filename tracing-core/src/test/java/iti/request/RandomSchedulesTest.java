package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.UseRestrictions;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same as {@link CrossingProperties} with nothing left out: real acts of two States, sealed files that are lost, doubled
 * and reordered, both databases. The seeds are fixed, so that a failure can be seen again.
 */
@Tag("ITI-18")
class RandomSchedulesTest {

    private static final int ACTS = 14;

    private final List<Consumer<UUID>> acts = new ArrayList<>();
    private final List<SealedDocument> toA = new ArrayList<>();
    private final List<SealedDocument> toB = new ArrayList<>();
    private Centre a;
    private Centre b;

    @ParameterizedTest
    @CsvSource({"H2, 60", "POSTGRESQL, 15"})
    void bothCopiesAndBothLedgersAgree(Databases database, int schedules) {
        try (Centre xa = new Centre(database, "XA", "Alvoria"); Centre xb = new Centre(database, "XB", "Brenmark")) {
            a = xa;
            b = xb;
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            knowActs();
            for (int seed = 0; seed < schedules; seed++) {
                run(new Random(seed), "seed " + seed);
            }
            assertEquals(List.of(), a.ledgerFindings());
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    private void run(Random random, String name) {
        UUID request = Story.issued(a);
        for (int i = 0; i < ACTS; i++) {
            Consumer<UUID> act = acts.get(random.nextInt(acts.size()));
            attempt(() -> act.accept(request));
            collect();
            arrive(random, random.nextInt(3));
        }
        while (!toA.isEmpty() || !toB.isEmpty()) {
            arrive(random, 1);
        }
        TracingRequest asking = a.requests.byId(request).orElseThrow();
        TracingRequest asked = b.requests.byId(request).orElseThrow();
        assertEquals(asking.status(), asked.status(), name);
        assertEquals(asking.status(), LedgerStatus.derive(a.ledger.ofRequest(request)), name);
        assertEquals(asked.status(), LedgerStatus.derive(b.ledger.ofRequest(request)), name);
        assertEquals(withoutEffect(a, request), withoutEffect(b, request), name);
        assertEquals(messages(a, request), messages(b, request), name);
        a.em.clear();
        b.em.clear();
    }

    private void knowActs() {
        acts.add(r -> a.tx(() -> a.remind.remind(a.officer, r, null, null)));
        acts.add(r -> a.tx(() -> a.withdraw.withdraw(a.officer, r, null, WithdrawalReason.SOLVED, null)));
        acts.add(r -> a.tx(() -> a.supply.supply(a.officer, r, null, "What you asked for.")));
        acts.add(r -> a.tx(() -> a.clarificationSought.seek(a.officer, r, null, "Why?")));
        acts.add(r -> a.tx(() -> a.consentSought.seek(a.officer, r, null, ConsentPurpose.COURT_USE, null, "For the hearing.")));
        acts.add(r -> a.tx(() -> a.correctRequest.propose(a.officer, r, null, null, "A correction.")));
        acts.add(r -> a.tx(() -> a.reopen.propose(a.officer, r, null, "New facts.")));
        acts.add(r -> release(a, r));
        for (int twice = 0; twice < 2; twice++) {
            acts.add(r -> b.tx(() -> b.acknowledge.acknowledge(b.answering, r, null, null)));
            acts.add(r -> b.tx(() -> b.seek.seek(b.answering, r, null, Set.of(InformationItem.MODEL), "The model?")));
            acts.add(r -> release(b, r));
        }
        acts.add(r -> b.tx(() -> b.remind.remind(b.answering, r, null, null)));
        acts.add(r -> b.tx(() -> b.misrouted.report(b.answering, r, null, "Not ours.", "XC")));
        acts.add(r -> b.tx(() -> b.clarify.clarify(b.answering, r, null, "Because.")));
        acts.add(r -> b.tx(() -> b.consent.propose(b.answering, r, null, true, null)));
        acts.add(r -> b.tx(() -> b.correctResponse.propose(b.answering, r, null, "A correction.")));
        for (Completeness completeness : Completeness.values()) {
            acts.add(r -> answer(r, completeness));
        }
    }

    private void answer(UUID request, Completeness completeness) {
        boolean restricted = completeness != Completeness.FULL && completeness != Completeness.INTERIM;
        ResponseBody draft = new ResponseBody(completeness.name(), "TRACED_TO_IMPORT", restricted ? List.of("NATIONAL_SECURITY") : List.of(),
                restricted ? "A reason." : null, null, null, List.of(), null, null, null, List.of(), new UseRestrictions(true, true, true, null), "Remarks.", null);
        b.tx(() -> b.respond.write(b.answering, request, null, draft));
        b.tx(() -> b.respond.propose(b.answering, request, null));
    }

    private static void release(Centre centre, UUID request) {
        centre.tx(() -> centre.release.approve(centre.supervisor, request, null));
        attempt(() -> centre.tx(() -> centre.release.release(centre.pointOfContact, request, null)),
                () -> centre.tx(() -> centre.release.returnToOfficer(centre.pointOfContact, request, null, "It came too late.")));
    }

    /** What the table, a missing thread or a request that has not come refuses is no act of the schedule. */
    private static void attempt(Runnable act) {
        attempt(act, () -> { });
    }

    private static void attempt(Runnable act, Runnable otherwise) {
        try {
            act.run();
        } catch (Problem problem) {
            if (problem.kind() != ProblemKind.STEP_NOT_PERMITTED && problem.kind() != ProblemKind.NOT_FOUND && problem.kind() != ProblemKind.INVALID_INPUT) {
                throw problem;
            }
            otherwise.run();
        }
    }

    private void collect() {
        toB.addAll(a.sent);
        toA.addAll(b.sent);
        a.sent.clear();
        b.sent.clear();
    }

    /** Files arrive in any order; one in three comes again later, as if its receipt had been lost. */
    private void arrive(Random random, int files) {
        for (int i = 0; i < files; i++) {
            boolean atA = toB.isEmpty() || !toA.isEmpty() && random.nextBoolean();
            List<SealedDocument> way = atA ? toA : toB;
            if (!way.isEmpty()) {
                Centre to = atA ? a : b;
                SealedDocument file = way.get(random.nextInt(way.size()));
                to.tx(() -> to.reception.upload(to.pointOfContact, file.content(), file.fileName()));
                if (random.nextInt(3) > 0) {
                    way.remove(file);
                }
            }
        }
    }

    private static Set<UUID> withoutEffect(Centre centre, UUID request) {
        return new HashSet<>(centre.documents.of(request).stream().filter(SealedDocument::withoutEffect).map(SealedDocument::message).toList());
    }

    private static Set<UUID> messages(Centre centre, UUID request) {
        List<UUID> exchanged = centre.documents.of(request).stream().filter(SealedDocument::exchanged).map(SealedDocument::message).toList();
        assertEquals(exchanged.size(), new HashSet<>(exchanged).size());
        return new HashSet<>(exchanged);
    }
}
