/**
 * The formal documents: a {@link iti.message.TracingMessage} set as pages a State would sign (ITI 16 to 23), its canonical
 * JSON attached, sealed with PAdES signatures.
 *
 * <p>The pages are a function of the message alone. Whoever holds the data can make them again and compare. This package
 * never decides whether an act is permitted, and never sees a private key: it hands bytes to a
 * {@link iti.message.SigningKey}.
 */
package iti.document;
