/**
 * What comes back on paper: the kinds of scanned pages, the code that a reply page carries, and reading it (ITI 18 to 23, for a State without a system). Knows
 * neither requests nor the library that reads codes; never believes that a page is genuine, for anybody can print one.
 */
package iti.paper;
