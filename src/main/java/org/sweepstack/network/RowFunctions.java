package org.sweepstack.network;

/**
 * Loops over rows that compute activations, their slopes and the steps of optimizers; all written
 * in a fixed order of plain Java arithmetic, so that their bits are the same everywhere.
 *
 * @param <R> an array of the precision
 */
interface RowFunctions<R> {

  /** {@code a = 1 / (1 + exp(-z))}. */
  RowLoop sigmoid(R a, R z);

  /** {@code a = tanh(z)}. */
  RowLoop tanh(R a, R z);

  /** {@code e = exp(z - largest)}, where no z is larger. */
  RowLoop exponential(R e, R z, R largest);

  /** {@code a = max(z, leak z)}; with a leak of 0 {@code max(z, 0)}. */
  RowLoop rectifier(R a, R z, double leak);

  /** {@code d = (1 - a) a d}. */
  RowLoop sigmoidSlope(R d, R a);

  /** {@code d = (1 - a a) d}. */
  RowLoop tanhSlope(R d, R a);

  /** {@code d = d} where a is above 0, {@code leak d} elsewhere. */
  RowLoop rectifierSlope(R d, R a, double leak);

  /** {@code d = max(-bound, min(bound, d))}, or the sign of d times the bound. */
  RowLoop errorSlope(R d, boolean isStep, double bound);

  /** {@code g = max(low, min(high, g))}. */
  RowLoop clip(R g, R low, R high);

  /**
   * {@code g = g + decay p}; a weight that has become infinite must not make NaN of the zero that
   * trials without l2 have.
   */
  RowLoop decay(R g, R decay, R p);

  /** {@code p = p - rate g}. */
  RowLoop descend(R p, R rate, R g);

  /** {@code s = kept s + fresh g g}. */
  RowLoop squares(R s, R kept, R fresh, R g);

  /** {@code r = factor sqrt(s) + least}. */
  RowLoop root(R r, R factor, R s, R least);

  /** {@code p = p - rate g / r}. */
  RowLoop descend(R p, R rate, R g, R r);

  /** Replaces what is so small that arithmetic on it would become slow by 0. */
  RowLoop flush(R row);
}
