/** Errors as pages: what happened, whether anything was saved, what to do, a number to quote. Never a stack trace. */
package iti.web.problem;
