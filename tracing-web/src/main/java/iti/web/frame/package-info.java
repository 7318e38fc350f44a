/**
 * What surrounds every page: the template engine, the frame (handling code, navigation by role, person, time), the
 * sentences and the words for dates and codes. It knows no feature.
 */
package iti.web.frame;
