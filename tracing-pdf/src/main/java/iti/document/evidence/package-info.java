/** Packs of evidence: ASiC-E containers (ETSI EN 319 162-1) with a signed manifest, written and read. */
package iti.document.evidence;
