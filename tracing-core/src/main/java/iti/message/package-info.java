/**
 * The message contract: what States say to each other, in one canonical form, and the seal on it (ITI 16 to 23).
 *
 * <p>A {@link iti.message.TracingMessage} is written as canonical JSON (RFC 8785), attached to a PDF that shows the same
 * content, and both lie under the same PAdES signatures. Codes travel as text, so that a code we do not know is kept and
 * shown, never refused. The contract has a version of its own ({@link iti.message.Contract#VERSION}).
 *
 * <p>This package must never hold a private key, render a page, or decide whether an act is permitted.
 */
package iti.message;
