/**
 * Signing in and out of the pages, the session and its cookie, and the token of every form. Who may do what is decided by
 * {@code iti.access} of the core, never here.
 */
package iti.web.access;
