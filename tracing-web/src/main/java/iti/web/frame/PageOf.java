package iti.web.frame;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param page  from 1
 * @param last  number of the last page, at least 1
 * @param count rows of all pages
 */
public record PageOf<T>(List<T> rows, int page, int last, int count) {

    /** Rows on one page, so that a page stays light on a slow line. */
    public static final int LENGTH = 50;

    /** @param wanted number of the page as asked for, or null; the nearest there is */
    public static <T> PageOf<T> of(List<T> all, Integer wanted) {
        int last = Math.max(1, (all.size() + LENGTH - 1) / LENGTH);
        int page = wanted == null ? 1 : Math.max(1, Math.min(last, wanted));
        return new PageOf<>(all.subList((page - 1) * LENGTH, Math.min(all.size(), page * LENGTH)), page, last, all.size());
    }
}
