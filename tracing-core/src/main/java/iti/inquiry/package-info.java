/**
 * Questions to record holders about one weapon (ITI 20: all available information): manufacturer, importer, dealer,
 * authority. A company answers through one expiring link that shows the marks of one weapon and nothing of the case.
 */
package iti.inquiry;
