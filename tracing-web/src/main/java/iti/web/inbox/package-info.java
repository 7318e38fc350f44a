/** What came in from other States: taking in a file, the verdict on it, and the requests that wait for an answer (ITI 18 to 20). */
package iti.web.inbox;
