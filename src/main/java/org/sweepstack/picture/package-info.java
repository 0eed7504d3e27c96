/**
 * Pictures of single trials for a document, as PNG or SVG.
 *
 * <p>Enter by {@link org.sweepstack.picture.Picture}. Must not know how trials are defined, planned
 * or trained, nor what is on the HTML page.
 */
package org.sweepstack.picture;
