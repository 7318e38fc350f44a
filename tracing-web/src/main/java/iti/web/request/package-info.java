/** Pages of one tracing request of ours: purpose and handling, check and send, approval, signature (ITI 16 and 17). */
package iti.web.request;
