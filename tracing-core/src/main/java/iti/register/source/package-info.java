/**
 * Files of record holders, read row by row whatever their size: CSV in the encodings that are met, and spreadsheets. A cell comes out exactly
 * as the file has it; a formula is never worked out. This package knows nothing of registers.
 */
package iti.register.source;
