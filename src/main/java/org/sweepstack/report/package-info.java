/**
 * What a reader of results looks at: pictures of trials.
 *
 * <p>Enter by {@link org.sweepstack.report.Picture}. Must not know how trials are defined, planned
 * or trained.
 */
package org.sweepstack.report;
