/** Answering an inquiry by its link, the one call that people outside the State make, and the list of replies that are late. */
package iti.api.inquiry;
