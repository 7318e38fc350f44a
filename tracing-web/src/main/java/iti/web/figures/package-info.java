/** Figures from the ledger. Each number leads to the traces behind it. */
package iti.web.figures;
