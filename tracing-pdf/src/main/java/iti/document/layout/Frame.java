package iti.document.layout;

import java.awt.Color;
import java.util.function.IntFunction;

/**
 * What stands at the top and bottom of every page.
 *
 * @param band   handling code in words, at the top
 * @param below  the same at the bottom, in the second language where there is one
 * @param colour of the band; the words say the same, so that colour is never the only sign
 * @param alert  one word at the top, for example the urgency, or empty
 * @param footer beside the page number
 * @param pageOf words of the page number for the number of all pages and then that of a page, for example {@code page 1 of 3}
 */
public record Frame(Cell.Run band, Cell.Run below, Color colour, Cell.Run alert, Cell.Run footer, IntFunction<IntFunction<Cell.Run>> pageOf) {
}
