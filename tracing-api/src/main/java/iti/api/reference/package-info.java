/** The reference for programs: look-ups, what it says to a description, and the own rows of an installation. */
package iti.api.reference;
