/**
 * States, their points of contact (ITI 25, 31), how they are reached, when they work, and which certificates were
 * enrolled for them and how those were confirmed.
 */
package iti.directory;
