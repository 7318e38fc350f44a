/** Pages of the reference: what helps to identify a weapon beside its form, and the own rows of an installation. */
package iti.web.reference;
