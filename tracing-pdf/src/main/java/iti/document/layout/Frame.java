package iti.document.layout;

import java.awt.Color;

/**
 * What stands at the top and bottom of every page.
 *
 * @param band   handling code in words, top and bottom
 * @param colour of the band; the words say the same, so that colour is never the only sign
 * @param alert  one word at the top right, for example the urgency, or empty
 * @param footer left of the page number
 * @param pageOf pattern of the page number with two numbers, for example {@code page %d of %d}
 */
public record Frame(String band, Color colour, String alert, String footer, String pageOf) {
}
