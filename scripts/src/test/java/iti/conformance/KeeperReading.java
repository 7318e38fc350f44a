package iti.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads main sources: a class keeps the paragraphs that its Javadoc or that of its members names, and a step of a table those of
 * its {@code para(...)}. What a package says of itself does not count.
 */
final class KeeperReading extends SourceReading {

    private record Place(String type, String file) {
    }

    private final Map<Place, SortedMap<Integer, List<String>>> found = new LinkedHashMap<>();

    /** One for each class and paragraph, in the order of the sources. */
    List<Keeper> keepers() {
        List<Keeper> keepers = new ArrayList<>();
        found.forEach((place, paragraphs) -> paragraphs.forEach((n, steps) -> keepers.add(new Keeper(n, place.type(), List.copyOf(steps), place.file()))));
        return keepers;
    }

    @Override
    void enter(ClassTree type) {
        References.in(javadoc()).forEach(this::kept);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        References.in(javadoc()).forEach(this::kept);
        return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        References.in(javadoc()).forEach(this::kept);
        if (variable.getInitializer() instanceof NewClassTree made) {
            made.getArguments().stream().filter(a -> a instanceof MethodInvocationTree call && call.getMethodSelect().toString().equals("para"))
                    .flatMap(a -> ((MethodInvocationTree) a).getArguments().stream()).map(KeeperReading::number)
                    .forEach(n -> kept(n).add(variable.getName().toString()));
        }
        return super.visitVariable(variable, nothing);
    }

    private static int number(ExpressionTree argument) {
        if (argument instanceof LiteralTree literal && literal.getValue() instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("A paragraph is a number: " + argument);
    }

    private List<String> kept(int paragraph) {
        return found.computeIfAbsent(new Place(type(), file()), p -> new TreeMap<>()).computeIfAbsent(paragraph, n -> new ArrayList<>());
    }
}
