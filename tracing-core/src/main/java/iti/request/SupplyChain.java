package iti.request;

import iti.message.TracingMessage.SupplyChainSegment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the answers to all requests for one weapon prove together, from the making on (ITI 5, 20).
 *
 * @param links in the order of their days
 * @param open  States that are still to be heard, as far as they are known; empty when nothing points further
 * @param asked whether any State was asked
 */
public record SupplyChain(List<Link> links, Optional<Holder> lastLegalHolder, List<OpenEnd> open, boolean asked) {

    /**
     * One link, as one or more States say it.
     *
     * @param segment what is said; null when its giver withholds the whole link
     * @param date    its day, or null
     * @param grounds ITI 22 grounds on which parts of it, or all of it, are withheld
     * @param said    who says so, first answer first
     */
    public record Link(SupplyChainSegment segment, LocalDate date, List<String> grounds, List<Source> said) {

        /** Whether one of those who say it lets it be shown further without asking (ITI 15 (c)). */
        public boolean free() {
            return said.stream().anyMatch(Source::free);
        }

        public boolean is(SegmentEvent event) {
            return segment != null && event.name().equals(segment.event());
        }
    }

    /**
     * An answer that says something.
     *
     * @param state     who answered
     * @param reference number of the request answered
     * @param message   the answer
     * @param free      whether it may be shown to a further State without asking (ITI 15 (c))
     */
    public record Source(String state, String reference, UUID message, boolean free) {
    }

    /**
     * The last legal holder.
     *
     * @param name   null when withheld
     * @param ground ITI 22 ground on which the name is withheld, or null
     * @param linked whether it is the holder of the last link, because no answer names one
     */
    public record Holder(String name, String ground, boolean linked, Source said) {
    }

    /**
     * A State that is still to be heard.
     *
     * @param status  where the request to it stands; null when it was not asked
     * @param askedAt when the request left, or null
     */
    public record OpenEnd(String state, Status status, Instant askedAt) {
    }
}
