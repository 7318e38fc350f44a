package iti.document;

import iti.document.layout.Flow;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.message.AttachedPhotos;
import iti.message.TracingMessage;
import java.io.IOException;

/** The pages of one message in work: the flow, the words, and numbered sections. */
final class Pages {

    private static final float KEEP_WITH_HEADING = 44;

    private final Flow flow;
    private final Labels words;
    private final TracingMessage message;
    private final AttachedPhotos photos;
    private int number;
    private String heading = "";

    Pages(Flow flow, Labels words, TracingMessage message, AttachedPhotos photos) {
        this.flow = flow;
        this.words = words;
        this.message = message;
        this.photos = photos;
    }

    Flow flow() {
        return flow;
    }

    Labels words() {
        return words;
    }

    TracingMessage message() {
        return message;
    }

    AttachedPhotos photos() {
        return photos;
    }

    /** Begins a numbered section; its paragraphs of the Instrument stand at the right. */
    void section(String key) throws IOException {
        section(key, key, KEEP_WITH_HEADING);
    }

    void section(String key, String paragraphs, float keep) throws IOException {
        number++;
        heading = words.get(key);
        flow.section(number + "  " + heading, words.get(paragraphs + ".para"), keep);
    }

    Facts facts() {
        String language = message.language();
        boolean foreign = language != null && !language.equals("en") && !language.startsWith("en-");
        return new Facts(words, foreign ? language : null);
    }

    void single(Facts facts) throws IOException {
        flow.table(facts.single(heading));
    }

    void paired(Facts facts) throws IOException {
        flow.table(facts.paired(heading));
    }

    void table(Table table) throws IOException {
        flow.table(table);
    }

    void sentence(String key, Object... values) throws IOException {
        flow.gap(3);
        flow.paragraph(values.length == 0 ? words.get(key) : words.get(key, values), Style.BODY, null);
    }

    /** A sentence that names who speaks, as the reader knows it: a State, a panel of experts or a peace operation. */
    void spoken(String key) throws IOException {
        flow.gap(3);
        flow.paragraph(words.get(key, message.from().stateName()), Style.BODY, null);
    }

    void note(String key) throws IOException {
        flow.gap(2);
        flow.paragraph(words.get(key), Style.NOTE, null);
    }
}
