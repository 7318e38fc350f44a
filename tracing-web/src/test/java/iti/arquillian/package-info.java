/**
 * Tests of the built web application inside a real server. One deployment is shared by all classes, so a test never relies on an
 * empty table. Some run inside the server beside the beans, others outside as a browser or a program would.
 */
package iti.arquillian;
