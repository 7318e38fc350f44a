/**
 * One installation as a real process: where its files lie, how it is started, watched, stopped and saved. An installation belongs
 * to one State; two States exchange documents and never share a database. Nothing here knows the workflow, and nothing here reads
 * an installation's case files except to copy them whole.
 */
package iti.installation;
