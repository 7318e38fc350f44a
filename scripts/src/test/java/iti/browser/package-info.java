/** The pages in a real browser, by keyboard alone, each one scanned for accessibility. */
package iti.browser;
