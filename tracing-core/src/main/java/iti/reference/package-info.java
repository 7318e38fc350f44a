/**
 * What is known of weapons in general (ITI 8, 10, 31 (b)): makers, models, calibres, marks, former States, look-alikes, formats of serial numbers.
 * Shipped with the release, curated from general knowledge, each row with its source and how sure it is; an installation loads rows of its own
 * beside or over them. It suggests and warns; it never decides and never stops anybody.
 */
package iti.reference;
