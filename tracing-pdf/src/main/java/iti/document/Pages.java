package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Flow;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.message.AttachedPhotos;
import iti.document.layout.Voice;
import iti.message.TracingMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pages of one message in work: the flow, the words, and numbered sections. */
final class Pages {

    private static final float KEEP_WITH_HEADING = 44;

    private final Flow flow;
    private final Words words;
    private final TracingMessage message;
    private final AttachedPhotos photos;
    private int number;
    private Phrase heading = Phrase.free("");

    Pages(Flow flow, Words words, TracingMessage message, AttachedPhotos photos) {
        this.flow = flow;
        this.words = words;
        this.message = message;
        this.photos = photos;
    }

    Flow flow() {
        return flow;
    }

    Words words() {
        return words;
    }

    TracingMessage message() {
        return message;
    }

    AttachedPhotos photos() {
        return photos;
    }

    /** Begins a numbered section; its paragraphs of the Instrument stand at the end of the line. */
    void section(String key) throws IOException {
        section(key, key, KEEP_WITH_HEADING);
    }

    void section(String key, String paragraphs, float keep) throws IOException {
        number++;
        heading = words.get(key);
        List<Cell.Run> title = new ArrayList<>(heading.runs(Style.SECTION));
        title.set(0, new Cell.Run(number + "  " + heading.first(), Style.SECTION, Voice.FIRST));
        flow.section(title, words.get(paragraphs + ".para").once(Style.NOTE), keep);
    }

    Facts facts() {
        String language = message.language();
        boolean foreign = language != null && !words.language().locale().getLanguage().equals(Locale.forLanguageTag(language).getLanguage());
        return new Facts(words, foreign ? language : null);
    }

    void single(Facts facts) throws IOException {
        flow.table(facts.single(heading));
    }

    void paired(Facts facts) throws IOException {
        flow.table(facts.paired(heading));
    }

    void table(float[] widths, List<Phrase> head, List<List<Cell>> rows, String summary) throws IOException {
        flow.table(new Table(widths, head.stream().map(Phrase::columnHead).toList(), rows, words.get(summary).spoken()));
    }

    void sentence(String key, Object... values) throws IOException {
        flow.gap(3);
        flow.paragraphs(words.get(key, values).runs(Style.BODY));
    }

    /** A sentence that names who speaks, as the reader knows it: a State, a panel of experts or a peace operation. */
    void spoken(String key) throws IOException {
        sentence(key, message.from().stateName());
    }

    void note(String key) throws IOException {
        flow.gap(2);
        flow.paragraphs(words.get(key).runs(Style.NOTE));
    }
}
