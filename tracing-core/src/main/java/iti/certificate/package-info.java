/**
 * The life of signers' certificates: issued, ending soon, replaced, revoked. Whoever signs asks here first.
 *
 * <p>Keys themselves are reached through {@link iti.message.SigningKeys} only; nothing here signs.
 */
package iti.certificate;
