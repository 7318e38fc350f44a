/** Questions to services on the network that the operator has named. */
package iti.document.network;
