/**
 * National registers (ITI 11 to 13): their records, loading them, and finding a weapon in them although its serial number
 * is damaged or was misread.
 *
 * <p>Every search names what it is for and leaves a ledger entry in the same transaction. Holders' personal data lie in a
 * table of their own and are read by one act only, which is in the ledger as well. This package must never log what was
 * searched or who holds a weapon, and must never decide what is released to another State.
 */
package iti.register;
