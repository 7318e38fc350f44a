package iti.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Walks through parsed sources and knows at each place in which class of which file it is. */
abstract class SourceReading extends TreePathScanner<Void, Void> {

    private final Deque<String> types = new ArrayDeque<>();
    private DocTrees documentation;
    private String file;

    /** @throws IllegalArgumentException for a source that is not Java */
    final void read(List<? extends SourceText> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, null, faults, List.of("-proc:none"), null, sources);
        documentation = DocTrees.instance(task);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                file = unit.getSourceFile().getName();
                scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.getDiagnostics().isEmpty()) {
            throw new IllegalArgumentException(faults.getDiagnostics().toString());
        }
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        String name = type.getSimpleName().toString();
        types.addLast(types.isEmpty() ? name : name.isEmpty() ? types.getLast() : types.getLast() + "." + name);
        enter(type);
        super.visitClass(type, nothing);
        types.removeLast();
        return nothing;
    }

    /** Called for each class before what is in it. */
    abstract void enter(ClassTree type);

    /** The class this place is in, with the classes around it; a class without a name counts as the one around it. */
    final String type() {
        return types.getLast();
    }

    final String file() {
        return file;
    }

    /** The Javadoc of this place; empty when there is none. */
    final String javadoc() {
        String text = documentation.getDocComment(getCurrentPath());
        return text == null ? "" : text;
    }
}
