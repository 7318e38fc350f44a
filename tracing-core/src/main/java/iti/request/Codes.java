package iti.request;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sets of codes as one text column: names in order, separated by a space. */
final class Codes {

    private Codes() {
    }

    static String text(Set<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    static <E extends Enum<E>> Set<E> set(Class<E> type, String text) {
        return text == null || text.isBlank() ? Set.of()
                : Arrays.stream(text.split(" ")).map(c -> Enum.valueOf(type, c)).collect(Collectors.toCollection(TreeSet::new));
    }
}
