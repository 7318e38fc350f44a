/** The description of the interface for programs that read such descriptions. */
package iti.api.openapi;
