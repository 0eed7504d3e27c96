/**
 * A sweep file, read, checked and expanded into configurations.
 *
 * <p>Enter by {@link org.sweepstack.definition.SweepFile}; {@link
 * org.sweepstack.definition.SweepSchema} tells editors what may stand in one. Must not know ND4J,
 * threads or the results folder: a definition says what to train, never how it went.
 */
package org.sweepstack.definition;
