/**
 * Who may do and see what: people, units, roles, and the one need-to-know decision (ITI 15 (a)) that lists, counts,
 * search, pages and API all use. Not found and not allowed look alike to the asker.
 */
package iti.access;
