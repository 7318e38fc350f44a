/**
 * Files from outside are examined in a process of its own, with little memory and little time, so that a hostile file harms neither the
 * server nor anybody's work in it.
 */
package iti.document.intake;
