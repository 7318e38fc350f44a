/** The directory over the interface: the own State, partner States, enrolled certificates. */
package iti.api.directory;
