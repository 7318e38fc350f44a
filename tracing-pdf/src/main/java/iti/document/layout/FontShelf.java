package iti.document.layout;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps parsed fonts for reuse, one set per document in work, as long as there is memory for them. Thread-safe. */
public final class FontShelf {

    /** The one shelf of the program, so that its parts do not read the same files again. */
    public static final FontShelf SHARED = new FontShelf();

    private final ConcurrentLinkedQueue<SoftReference<Fonts>> idle = new ConcurrentLinkedQueue<>();

    private FontShelf() {
    }

    public Fonts take() {
        for (SoftReference<Fonts> kept = idle.poll(); kept != null; kept = idle.poll()) {
            Fonts fonts = kept.get();
            if (fonts != null) {
                return fonts;
            }
        }
        return new Fonts();
    }

    public void giveBack(Fonts fonts) {
        idle.offer(new SoftReference<>(fonts));
    }
}
