/** Problems as RFC 9457 problem documents. The one place where a problem of the domain meets an HTTP status in this interface. */
package iti.api.problem;
