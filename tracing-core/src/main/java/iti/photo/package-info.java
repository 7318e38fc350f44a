/**
 * Photos of weapons and of their marks (ITI 17 (b), 21): what comes in is looked at by its bytes, decoded within limits of
 * size and time, and drawn anew, so that nothing but the picture stays: no place where it was taken, no camera, no hidden
 * payload. A picture is kept once, under its digest, and never removed.
 */
package iti.photo;
