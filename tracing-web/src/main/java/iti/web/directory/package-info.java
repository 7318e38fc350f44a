/** The directory of States: contacts, calendars, lines, confirmed certificates, and deliveries that wait for a person (ITI 25, 31). */
package iti.web.directory;
