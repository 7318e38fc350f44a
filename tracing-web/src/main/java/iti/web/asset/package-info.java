/** The stylesheet and the keyboard script, under addresses that never change their content. */
package iti.web.asset;
