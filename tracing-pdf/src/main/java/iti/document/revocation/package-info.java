/** What authorities say about certificates that are no longer valid: lists (RFC 5280) and answers of responders (RFC 6960), and where they come from. */
package iti.document.revocation;
