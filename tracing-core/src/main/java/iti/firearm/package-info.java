/**
 * The weapon and its marks (ITI 4, 7 to 10): description, markings on components, serial numbers exactly as engraved and
 * in folded form for search, and whom the marks point to. One weapon may carry several serial numbers.
 */
package iti.firearm;
