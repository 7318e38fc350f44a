/** What a call asks of a list: which part, and by which codes. */
package iti.api.query;
