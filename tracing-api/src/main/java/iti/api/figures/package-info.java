/** Figures over the interface; they are read, never written. */
package iti.api.figures;
