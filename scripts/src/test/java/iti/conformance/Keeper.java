package iti.conformance;

import java.util.List;

/**
 * A class that keeps a paragraph.
 *
 * @param type  its name, with that of the class around it
 * @param steps steps of the procedure that serve the paragraph; empty for any other class
 * @param file  path of the source below the project, with {@code /}
 */
record Keeper(int paragraph, String type, List<String> steps, String file) {
}
