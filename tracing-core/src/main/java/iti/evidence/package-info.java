/** A case as evidence: everything that a court needs of it in one sealed file, which opens and can be checked without this software. */
package iti.evidence;
