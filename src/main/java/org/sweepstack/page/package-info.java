/**
 * The HTML page of a sweep, which holds all that it shows and opens without a network.
 *
 * <p>Enter by {@link org.sweepstack.page.Report}. The page itself is written in HTML, CSS and
 * JavaScript beside this package, among the resources; what comes from here is data, as JSON. Must
 * not know how trials are defined, planned or trained, nor how a picture for a document is drawn.
 */
package org.sweepstack.page;
