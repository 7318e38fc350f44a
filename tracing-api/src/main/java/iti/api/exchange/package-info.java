/**
 * Documents that arrive: from a partner's installation by mutual TLS, or uploaded by hand. Both go the same way into
 * {@link iti.exchange.Reception}; this package never looks into a file itself.
 */
package iti.api.exchange;
