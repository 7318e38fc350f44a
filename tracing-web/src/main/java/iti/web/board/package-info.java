/** The supervisor's board: what is overdue, due soon, waiting and silent, why that date, and handing traces to another officer. */
package iti.web.board;
