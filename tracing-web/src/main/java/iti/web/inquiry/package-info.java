/** What a record holder sees: one question about one weapon, a form for the reply, nothing of the case. */
package iti.web.inquiry;
