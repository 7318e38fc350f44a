/**
 * Fictional national registers for the demonstration and for benchmarks: the same seed gives the same records. Makers, models and calibres
 * are partly real names, to make search and reference lists behave as they will; every serial number, person, company beside the makers,
 * licence and State is invented. Shares of types and calibres follow published statistics of recovered and traced weapons.
 */
package iti.demo.data;
