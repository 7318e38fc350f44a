package iti.document.layout;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps parsed fonts for reuse, one set per document in work. Thread-safe. */
public final class FontShelf {

    private final ConcurrentLinkedQueue<Fonts> idle = new ConcurrentLinkedQueue<>();

    public Fonts take() throws IOException {
        Fonts fonts = idle.poll();
        return fonts == null ? new Fonts() : fonts;
    }

    public void giveBack(Fonts fonts) {
        idle.offer(fonts);
    }
}
