/**
 * What a user can do with a sweep, as one class each.
 *
 * <p>Enter by {@link org.sweepstack.sweep.Launch} and {@link org.sweepstack.sweep.Plan}. Must not
 * know arguments, the terminal or exit codes.
 */
package org.sweepstack.sweep;
