/**
 * One append-only, verifiable record of every act, reading, search, print, signature and delivery.
 *
 * <p>Each case has its own chain: an entry carries the SHA-256 of the entry before it, and is appended in the transaction
 * of the act it records. What belongs to no case is in the chain of the installation. A checkpoint (number of entries and
 * last hash) is printed in every outgoing document, which makes the other State a witness.
 *
 * <p>The ledger refers to content, it does not copy it; it must never hold names of holders or text of a case.
 */
package iti.ledger;
