/** The one call that people outside the State make: answering an inquiry by its link. */
package iti.api.inquiry;
