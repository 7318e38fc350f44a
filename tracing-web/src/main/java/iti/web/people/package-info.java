/** People, units and roles. */
package iti.web.people;
