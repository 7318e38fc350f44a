/**
 * How documents travel: write first, send later; the same message is always the same bytes. Receiving follows one order:
 * size, seal, recipient, duplicate, store with ledger, receipt. A repeated file gets the stored receipt again. Delivery
 * never moves a status, and nothing is deleted when retries end: it then waits for a person.
 *
 * <p>Nothing here may hold a transaction open during a network call.
 */
package iti.exchange;
