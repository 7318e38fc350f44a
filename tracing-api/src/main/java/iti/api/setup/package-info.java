/** First set-up of an installation over the interface. */
package iti.api.setup;
