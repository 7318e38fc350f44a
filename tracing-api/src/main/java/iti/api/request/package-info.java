/** Tracing requests over the interface: drafts, acts of both sides, documents, register searches, inquiries (ITI 14 to 23). */
package iti.api.request;
