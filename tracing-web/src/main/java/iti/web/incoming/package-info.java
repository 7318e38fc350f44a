/**
 * A request of another State beside our own work on it: acknowledging, seeking what is missing, searching records, asking
 * record holders, composing, approving and releasing the answer (ITI 18 to 23).
 */
package iti.web.incoming;
