/** The accessibility statement. */
package iti.web.accessibility;
