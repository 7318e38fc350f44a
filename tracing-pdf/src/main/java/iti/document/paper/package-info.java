/** Reads the code of a reply page from what comes back: a filled PDF, scanned pages, a picture. Runs in the examining process only, never in the server. */
package iti.document.paper;
