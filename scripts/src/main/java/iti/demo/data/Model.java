package iti.demo.data;

/**
 * A model a maker made.
 *
 * @param state fictional State of manufacture
 * @param type code of the weapon's type
 * @param weight how often it is met, compared with others of its type and calibre
 * @param from first year made
 * @param to last year made
 */
record Model(String maker, String state, String name, String type, String calibre, int weight, SerialPattern serial, int from, int to) {
}
