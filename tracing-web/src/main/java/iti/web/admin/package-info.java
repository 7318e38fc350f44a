/** The state of the installation for administrators. No case content. */
package iti.web.admin;
