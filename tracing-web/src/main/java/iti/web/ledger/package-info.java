/** The ledger for auditors: what was done when and by whom, whether the chains are whole, and the export. No content of a case. */
package iti.web.ledger;
