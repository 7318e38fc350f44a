package iti.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What lies on the desks when somebody looks around: an answered trace, an urgent request to be acknowledged, a draft with gaps. */
public final class Life {

    private static final Line LINE = new Line(Duration.ofSeconds(90));

    private final TwoCentres centres;

    public Life(TwoCentres centres) {
        this.centres = centres;
    }

    /** All of it; returns the answered trace when everything has been delivered. */
    public StoryTrace begin() throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        StoryTrace answered = new StoryTrace(Story.named("pistol", clock), centres.alvoria(), centres.brenmark(), LINE);
        perform(answered.all());
        perform(new StoryTrace(Story.named("rifle", clock), centres.brenmark(), centres.alvoria(), LINE).send());
        perform(new StoryTrace(Story.named("revolver", clock), centres.alvoria(), centres.brenmark(), LINE).draft());
        return answered;
    }

    private static void perform(List<Act> acts) throws IOException, InterruptedException {
        for (Act act : acts) {
            act.perform();
        }
    }
}
