/** Replies on paper: filing scanned or filled pages at their request, and typing what they say (ITI 18 to 23). Pages are given out as files to save, never shown. */
package iti.web.paper;
