/**
 * Seals documents with PAdES signatures (ETSI EN 319 142): the officer certifies, the point of contact countersigns.
 *
 * <p>Three steps, so that no key is seen here: the data to sign are computed, a {@link iti.message.SigningKey} signs them, the
 * signature is put into the file. Nothing here reads what a document says.
 */
package iti.document.seal;
