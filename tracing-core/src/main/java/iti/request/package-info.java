/**
 * The tracing request (ITI 16 to 23): one firearm, one addressee State. {@link iti.request.Procedure} is the table of
 * permitted steps; {@link iti.request.Workflow} is the only place that moves a status; each act of the Instrument is one
 * class. Each State keeps its own copy of a request.
 *
 * <p>A status is what both States can know. A deadline never moves a status, and delivery is the exchange's own matter.
 */
package iti.request;
