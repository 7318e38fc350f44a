/** Forms: what was typed is kept whatever happens, and everything to mend is named at once beside its field. */
package iti.web.form;
