/**
 * Trusted time for sealed documents (RFC 3161): asking a service, and a small authority of one's own for demonstrations.
 *
 * <p>A time-stamp is believed only when its authority is trusted here. Nothing here reads a document.
 */
package iti.document.time;
