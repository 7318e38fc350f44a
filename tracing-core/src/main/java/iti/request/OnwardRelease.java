package iti.request;

import iti.casefile.HandlingCode;
import iti.message.MessageBody.Consent;
import iti.message.MessageBody.ConsentSought;
import iti.message.TracingMessage;
import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.RequestBody;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Issue;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The one decision whether an answer of one State goes along with a request to another (ITI 15 (c)). An answer without such a
 * restriction goes along; a restricted one, and one handled as H2 or H3, only when its giver consented for that very State and that
 * very answer. What a giver declined stays here, also when it corrects the answer later.
 */
@ApplicationScoped
public class OnwardRelease {

    private static final Set<String> OPEN_HANDLING = Set.of(HandlingCode.H0.name(), HandlingCode.H1.name());

    private final TracingRequests requests;
    private final Documents documents;
    private final Threads threads;

    @Inject
    public OnwardRelease(TracingRequests requests, Documents documents, Threads threads) {
        this.requests = requests;
        this.documents = documents;
        this.threads = threads;
    }

    /**
     * An earlier answer, seen for one receiving State.
     *
     * @param request  the request that was answered
     * @param answer   the answer that stands
     * @param response what it says
     * @param reply    the consent or its refusal, or null
     * @param passes   what goes along; null when it may not
     * @param seekable whether consent can be sought now
     */
    public record Earlier(TracingRequest request, SealedDocument answer, ResponseBody response, OnwardDecision decision, Consent reply, EarlierAnswer passes,
                          boolean seekable) {
    }

    /** The answers of other States about the weapon of a request that was loaded for its person, oldest request first; none of its addressee's own. */
    @Transactional
    public List<Earlier> of(TracingRequest receiving) {
        if (receiving.caseFile() == null || receiving.firearm() == null) {
            return List.of();
        }
        return requests.ofCase(receiving.caseFile()).stream().filter(r -> !r.id().equals(receiving.id()) && r.isAbout(receiving.firearm())
                && r.requestedState() != null && !r.requestedState().equals(receiving.requestedState()))
                .flatMap(r -> decide(r, receiving.requestedState(), receiving.firearm()).stream()).toList();
    }

    /** What goes along with a request, from the decisions as they are now. */
    List<EarlierAnswer> passes(TracingRequest receiving) {
        return of(receiving).stream().map(Earlier::passes).filter(Objects::nonNull).toList();
    }

    /** Whether other earlier answers may go along now than stand in the request as it was sent. */
    @Transactional
    public boolean outgrew(TracingRequest request) {
        if (!Procedure.CORRECT_REQUEST.permits(request.side(), request.status())) {
            return false;
        }
        List<EarlierAnswer> sent = documents.message(documents.requestAsItStands(request.id())).requestBody().earlier();
        return !passes(request).equals(sent == null ? List.of() : sent);
    }

    /**
     * The earlier answers that leave with a document of ours.
     *
     * @param leaving the request in it, or null
     * @throws Problem {@code INVALID_INPUT} when one of them may not go along now
     */
    List<Earlier> passedOn(TracingRequest request, RequestBody leaving) {
        if (leaving == null || leaving.earlier() == null) {
            return List.of();
        }
        List<Earlier> passed = of(request).stream().filter(e -> e.passes() != null && leaving.earlier().contains(e.passes())).toList();
        if (passed.size() != leaving.earlier().size()) {
            throw Problem.invalid(Issue.of("earlier", "onwardRelease"));
        }
        return passed;
    }

    /**
     * The decision for one answered request of ours and one receiving State; empty when no answer gives anything.
     *
     * @param state ISO 3166-1 alpha-2; null while no State is chosen
     */
    @Transactional
    public Optional<Earlier> decide(TracingRequest earlier, String state) {
        return earlier.firearms().stream().flatMap(f -> documents.given(earlier, f).stream()).map(Documents.LineAnswered::document).max(Comparator.comparing(SealedDocument::at))
                .map(answer -> decide(earlier, state, answer, documents.message(answer).response()));
    }

    /** The same for what was answered about one weapon. */
    private Optional<Earlier> decide(TracingRequest earlier, String state, UUID firearm) {
        return documents.given(earlier, firearm).map(a -> decide(earlier, state, a.document(), a.answer()));
    }

    private Earlier decide(TracingRequest earlier, String state, SealedDocument answer, ResponseBody said) {
        TracingMessage message = documents.message(answer);
        List<Threads.Thread> asked = threads.of(earlier.id()).stream().filter(t -> concerns(t, state)).toList();
        Threads.Thread decided = asked.stream().filter(t -> reply(t, state) != null).reduce((a, b) -> b).orElse(null);
        Consent reply = decided == null ? null : reply(decided, state);
        OnwardDecision decision = decision(free(message), reply, decided != null && about(decided, answer), asked.stream().anyMatch(Threads.Thread::open));
        boolean seekable = state != null && decision != OnwardDecision.CONSENT_GIVEN && decision != OnwardDecision.CONSENT_OPEN
                && Procedure.SEEK_CONSENT.permits(earlier.side(), earlier.status());
        EarlierAnswer passes = !decision.goesAlong() ? null : quoted(earlier, message, said, decision == OnwardDecision.CONSENT_GIVEN ? decided.reply() : null, reply);
        return new Earlier(earlier, answer, said, decision, reply, passes, seekable);
    }

    /** Whether an answer may be shown to any further State without asking. */
    static boolean free(TracingMessage answer) {
        return OPEN_HANDLING.contains(answer.handling()) && (answer.response().restrictions() == null || !answer.response().restrictions().noOnwardRelease());
    }

    private static OnwardDecision decision(boolean free, Consent reply, boolean aboutThisAnswer, boolean open) {
        boolean granted = reply != null && "GRANTED".equals(reply.decision());
        if (granted && aboutThisAnswer) {
            return OnwardDecision.CONSENT_GIVEN;
        }
        boolean declined = reply != null && !granted;
        if (free && !declined) {
            return OnwardDecision.ALLOWED;
        }
        if (open) {
            return OnwardDecision.CONSENT_OPEN;
        }
        return declined ? OnwardDecision.CONSENT_DECLINED : OnwardDecision.CONSENT_NEEDED;
    }

    private static EarlierAnswer quoted(TracingRequest earlier, TracingMessage answer, ResponseBody said, SealedDocument consent, Consent reply) {
        return new EarlierAnswer(earlier.requestedState(), earlier.number(), said.outcome(), said.segments() == null ? List.of() : said.segments(),
                consent == null ? null : said.lastLegalHolder(), said.restrictions(), answer.handling(),
                consent == null ? null : new Answered(consent.message(), consent.sha256()), consent == null ? null : reply.conditions());
    }

    private boolean concerns(Threads.Thread thread, String state) {
        return documents.message(thread.asked()).body() instanceof ConsentSought sought && ConsentPurpose.ONWARD_RELEASE.name().equals(sought.purpose())
                && sought.state() != null && sought.state().equals(state);
    }

    /** What its giver replied, when the reply speaks of this release to this State and took effect; null otherwise. */
    private Consent reply(Threads.Thread thread, String state) {
        return !thread.open() && !thread.reply().withoutEffect() && documents.message(thread.reply()).body() instanceof Consent consent
                && ConsentPurpose.ONWARD_RELEASE.name().equals(consent.purpose()) && state.equals(consent.state()) ? consent : null;
    }

    private boolean about(Threads.Thread thread, SealedDocument answer) {
        Answered named = documents.message(thread.asked()).answers();
        UUID message = named == null ? null : named.message();
        return answer.message().equals(message);
    }
}
