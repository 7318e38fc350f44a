/** The desk of the person who is signed in, by role. */
package iti.web.home;
