/**
 * Figures computed from the ledger alone: timeliness per State, what is overdue and why. Each figure opens its list; open
 * cases are counted. Reads only.
 */
package iti.figures;
