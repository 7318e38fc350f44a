/** Who calls: tokens, the person behind one, accounts. Rights are read anew with each call; session cookies are never looked at. */
package iti.api.access;
