/**
 * What to try next, said only where the results are clear.
 *
 * <p>Enter by {@link org.sweepstack.hints.Hints}. Must not know where the results are kept or how a
 * hint is shown.
 */
package org.sweepstack.hints;
