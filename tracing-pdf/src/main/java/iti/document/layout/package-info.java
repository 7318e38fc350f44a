/**
 * Tagged page layout: headings, paragraphs and tables set on pages as PDF/A-3A and PDF/UA-1.
 *
 * <p>Knows nothing of firearms, messages or signatures. The same input always gives the same page objects, so that a
 * document can be compared with a fresh rendering of its data: no clock, no random number, no font of the machine.
 */
package iti.document.layout;
