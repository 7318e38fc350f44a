/** Case files over the interface. */
package iti.api.casefile;
