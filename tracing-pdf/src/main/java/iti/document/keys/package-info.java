/**
 * Signing keys of an installation, in PKCS#12 files or on a PKCS#11 token: the State's seal root, the office of the national point of contact
 * (ITI 25), one key per signing person.
 *
 * <p>Private keys never leave this package; it must never be used by the verifier.
 */
package iti.document.keys;
