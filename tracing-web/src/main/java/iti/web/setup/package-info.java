/** The set-up page of a new installation. */
package iti.web.setup;
