/** The national registers: their age and keeper, loading records from a file, and the form such a file has (ITI 11, 12). */
package iti.web.register;
