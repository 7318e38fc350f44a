/** The list of traces and the first step of a new one. */
package iti.web.trace;
