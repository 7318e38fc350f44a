/** Pages of a case file: recovery, weapons and marks, and the whole case with its requests and its history. */
package iti.web.casefile;
