package org.sweepstack.comparison;

import org.sweepstack.trial.Choice;

/** What became of a configuration, by the objective over its seeds. */
public enum Verdict implements Choice {
  /** The adjusted p-value is below 0.05 and the mean is better. */
  BETTER,
  /** The adjusted p-value is below 0.05 and the mean is worse. */
  WORSE,
  /** It differs, but by no more than chance may, or with too few seeds to tell. */
  UNCLEAR,
  /** Every replicate that completed in both sweeps has the same value. */
  SAME,
  /** No replicate completed in both sweeps. */
  NONE
}
