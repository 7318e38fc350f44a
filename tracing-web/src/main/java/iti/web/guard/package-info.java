/** What stands before every page and every call: headers for the browser, limits of size, and the refusal of other sites' forms. */
package iti.web.guard;
