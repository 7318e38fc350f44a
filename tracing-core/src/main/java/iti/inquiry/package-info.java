/**
 * Questions to record holders about one weapon (ITI 20: all available information): manufacturer, importer, wholesaler, dealer, licensing
 * authority, police, customs, defence. Each kind is asked, or there is a reason why not. A record holder answers through one expiring link
 * or by letter; both show the marks of one weapon and nothing of the case.
 */
package iti.inquiry;
