/** The certificates of our signers: what there is, the next one, the end of one. */
package iti.web.certificate;
