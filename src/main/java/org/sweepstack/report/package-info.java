/**
 * What a reader of results looks at: the HTML page of a sweep, which holds all that it shows and
 * opens without a network, and pictures of trials for a document.
 *
 * <p>Enter by {@link org.sweepstack.report.Report} and {@link org.sweepstack.report.Picture}. The
 * page itself is written in HTML, CSS and JavaScript beside this package, among the resources; what
 * comes from here is data, as JSON. Must not know how trials are defined, planned or trained.
 */
package org.sweepstack.report;
