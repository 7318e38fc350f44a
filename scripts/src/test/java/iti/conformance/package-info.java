/**
 * Which classes keep a paragraph of the Instrument and which tests prove it, read from the sources of all modules and
 * published as {@code docs/instrument-conformance.md}. Sources are parsed, never loaded.
 */
package iti.conformance;
