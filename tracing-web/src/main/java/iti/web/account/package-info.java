/** The own account: who I am here, my password, a token for programs. */
package iti.web.account;
