/** The first start: which State this installation belongs to, and its first administrator. Guarded by a code that only the server's console knows. */
package iti.setup;
