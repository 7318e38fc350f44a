/** The ledger over the interface; it is read, never written here. */
package iti.api.ledger;
