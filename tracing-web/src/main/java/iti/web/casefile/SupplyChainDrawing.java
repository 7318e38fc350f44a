package iti.web.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The supply chain as a drawing: boxes from the making to the recovery. The same facts stand in a table beside it. Lengths in units of the drawing, about one pixel. */
public final class SupplyChainDrawing {

    private static final int BOX = 174;
    private static final int STEP = 227;
    private static final int NARROWEST = 1312;
    private static final int LETTERS = 23;

    private final String title;
    private final List<Node> nodes = new ArrayList<>();
    private Diversion diversion;

    SupplyChainDrawing(String title) {
        this.title = title;
    }

    void add(String kind, String title, List<String> lines, List<String> notes) {
        add(kind, title, lines, notes, List.of(), null);
    }

    /**
     * @param said  the States that say it
     * @param free  whether it may be passed on; null when that does not arise
     */
    void add(String kind, String title, List<String> lines, List<String> notes, List<String> said, Boolean free) {
        nodes.add(new Node(1 + STEP * nodes.size(), kind, title, lines, notes, said, free));
    }

    /** Number of the last box that is proven, counted from 0; -1 when none is. */
    int lastProven() {
        return IntStream.range(0, nodes.size()).filter(i -> nodes.get(i).isProven()).reduce((a, b) -> b).orElse(-1);
    }

    /** Draws the point of diversion between two boxes, counted from 0; {@code after} is -1 for the beginning. {@code where} says it in words. */
    void diverted(int after, int before, String where) {
        diversion = new Diversion(after < 0 ? 1 : nodes.get(after).x() + BOX + 1, nodes.get(before).x() - 1, where);
    }

    public String title() {
        return title;
    }

    /** The same in words. */
    public String description() {
        return nodes.stream().map(Node::sentence).collect(Collectors.joining(". ")) + (diversion == null ? "" : ". " + diversion.text());
    }

    public int width() {
        return Math.max(NARROWEST, STEP * nodes.size() - STEP + BOX + 2);
    }

    public int height() {
        return diversion == null ? 118 : 166;
    }

    /** Class for long chains, which are wider than the sheet and scroll. */
    public String length() {
        return nodes.size() <= 6 ? "" : nodes.size() <= 9 ? "long" : "longer";
    }

    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** How many links a record proves. */
    public long proven() {
        return nodes.stream().filter(Node::isProven).count();
    }

    /** Links without the recovery. */
    public int links() {
        return nodes.size() - 1;
    }

    public List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            edges.add(new Edge(nodes.get(i - 1).x() + BOX + 1, nodes.get(i - 1).isProven() && nodes.get(i).isProven()));
        }
        return edges;
    }

    /** Where the weapon left lawful hands, or null when nothing is proven yet. */
    public Diversion diversion() {
        return diversion;
    }

    /**
     * One box.
     *
     * @param kind  {@code ok} proven, {@code held} withheld by the giver, {@code open} not proven, {@code end} the recovery
     * @param lines inside the box
     * @param notes below it
     * @param said  the States that say it
     * @param free  whether it may be passed on without asking; null when that does not arise
     */
    public record Node(int x, String kind, String title, List<String> lines, List<String> notes, List<String> said, Boolean free) {

        boolean isProven() {
            return kind.equals("ok") || kind.equals("held");
        }

        private String sentence() {
            return Stream.of(List.of(title), lines, notes).flatMap(List::stream).collect(Collectors.joining(", "));
        }

        /** The lines as they fit into the box. */
        public List<String> shortLines() {
            return lines.stream().limit(2).map(Node::fit).toList();
        }

        /** The notes as they fit below the box. */
        public List<String> shortNotes() {
            return notes.stream().flatMap(n -> wrapped(n).stream()).limit(2).toList();
        }

        private static List<String> wrapped(String note) {
            List<String> lines = new ArrayList<>();
            String rest = note;
            while (rest.length() > LETTERS + 5) {
                int space = rest.lastIndexOf(' ', LETTERS + 5);
                int cut = space < 8 ? LETTERS + 5 : space;
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut).strip();
            }
            lines.add(rest);
            return lines;
        }

        private static String fit(String line) {
            return line.length() <= LETTERS - 1 ? line : line.substring(0, LETTERS - 2).strip() + "\u2026";
        }
    }

    /** An arrow from {@code from} to the next box. */
    public record Edge(int from, boolean proven) {

        /** Path of the line. */
        public String line() {
            return "M" + from + " 38H" + (from + 40);
        }

        /** Path of the arrow head. */
        public String head() {
            return "M" + (from + 40) + " 32l10 6-10 6z";
        }
    }

    /** The bracket where the weapon left lawful hands, or between the last proven link and the recovery. */
    public record Diversion(int from, int to, String text) {

        /** Path of the bracket. */
        public String bracket() {
            return "M" + from + " 128v10H" + to + "v-10";
        }

        /** Where its words begin or end, so that they stay on the sheet. */
        public int at() {
            return leads() ? from : to;
        }

        /** Whether the words begin at the start of the bracket. */
        public boolean leads() {
            return to < 560;
        }
    }
}
