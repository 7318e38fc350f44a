/**
 * Says of a file whether it is a sealed tracing document, unaltered, from whom, for whom, and whether its pages show its data.
 *
 * <p>Every question is asked and answered in plain words; a file is never trusted because a question could not be asked. The
 * data are read only from the bytes that the first signature covers. Nothing here uses a network, a database or a key.
 */
package iti.document.verify;
