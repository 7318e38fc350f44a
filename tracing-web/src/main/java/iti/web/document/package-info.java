/** Signed documents to take away. */
package iti.web.document;
