/** The same weapon in a register of lost or stolen weapons, in an earlier request, or in another case of the centre: found before a request leaves. */
package iti.deconfliction;
