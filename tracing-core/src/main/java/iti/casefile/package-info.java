/**
 * The case file: one recovery event in the own jurisdiction (ITI 16, 17 (a)), the weapons of it, the notes that never
 * leave the State, and what is found about the point of diversion (ITI 5). A case file is not a request.
 */
package iti.casefile;
