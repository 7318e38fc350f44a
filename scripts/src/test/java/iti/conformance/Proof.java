package iti.conformance;

/**
 * A test that proves a paragraph.
 *
 * @param method name of the test; empty when the whole class proves it
 * @param file   path of the source below the project, with {@code /}
 */
record Proof(int paragraph, String type, String method, String file) {
}
