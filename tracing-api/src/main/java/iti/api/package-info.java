/** The interface for programs under {@code /api/v1}: nouns in the plural, acts as sub-resources, problems by RFC 9457. It decides nothing: the domain does. */
package iti.api;
