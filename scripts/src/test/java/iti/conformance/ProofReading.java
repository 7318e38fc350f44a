package iti.conformance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads test sources: a test proves the paragraphs of its tags {@code ITI-16}, and those of its class. */
final class ProofReading extends SourceReading {

    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Property", "Example");
    private static final Pattern OURS = Pattern.compile("ITI-(\\d+)");
    private static final Pattern RUN = Pattern.compile(".*(Test|IT|Properties)\\.java");

    private final List<Proof> proofs = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    List<Proof> proofs() {
        return List.copyOf(proofs);
    }

    /** Tags that prove nothing, and why. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    @Override
    void enter(ClassTree type) {
        boolean tests = type.getMembers().stream().anyMatch(m -> m instanceof MethodTree method && isTest(method.getModifiers()));
        tagged(type.getModifiers(), "", tests);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        tagged(method.getModifiers(), method.getName().toString(), isTest(method.getModifiers()));
        return super.visitMethod(method, nothing);
    }

    private void tagged(ModifiersTree modifiers, String method, boolean test) {
        String where = file() + (method.isEmpty() ? "" : " " + method);
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            text(annotation).filter(tag -> tag.startsWith("ITI")).ifPresent(tag -> {
                Matcher ours = OURS.matcher(tag);
                if (!ours.matches()) {
                    findings.add(where + ": \"" + tag + "\" is no tag of the form ITI-16.");
                } else if (!test || !RUN.matcher(file()).matches()) {
                    findings.add(where + ": " + tag + " stands on what the build does not run as a test.");
                } else if (has(modifiers, Set.of("Disabled"))) {
                    findings.add(where + ": " + tag + " stands on a test that is switched off.");
                } else {
                    proofs.add(new Proof(Integer.parseInt(ours.group(1)), type(), method, file()));
                }
            });
        }
    }

    private static boolean isTest(ModifiersTree modifiers) {
        return has(modifiers, TESTS);
    }

    private static boolean has(ModifiersTree modifiers, Set<String> names) {
        return modifiers.getAnnotations().stream().anyMatch(a -> names.contains(name(a)));
    }

    private static String name(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString().replaceFirst(".*\\.", "");
    }

    private static Optional<String> text(AnnotationTree annotation) {
        if (!name(annotation).equals("Tag")) {
            return Optional.empty();
        }
        ExpressionTree value = annotation.getArguments().get(0);
        if (value instanceof AssignmentTree named) {
            value = named.getExpression();
        }
        return value instanceof LiteralTree literal ? Optional.of(String.valueOf(literal.getValue())) : Optional.of("ITI? " + value);
    }
}
