/**
 * The demonstration: two fictional States, Alvoria (XA) and Brenmark (XB), as two real processes, set up, filled and driven through
 * their public interfaces only, as a stranger's program would. Nothing here reaches into an installation's database or classes.
 */
package iti.demo;
