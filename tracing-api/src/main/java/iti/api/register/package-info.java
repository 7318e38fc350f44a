/** Registers over the interface. */
package iti.api.register;
