/** What somebody typed into a form that could not be acted on: it is shown, and the form is filled with it again. Knows no page and no person. */
package iti.web.typed;
