package org.sweepstack.comparison;

import java.util.List;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;

/**
 * The replicates of one configuration in both sweeps.
 *
 * @param configuration with the settings of the second sweep where it is in that
 * @param counts what became of its trials
 * @param difference how the objective differs
 * @param adjustedP the p-value by Holm's adjustment; NaN when there is none
 * @param verdict what that means
 */
public record ConfigurationComparison(
    Configuration configuration,
    Counts counts,
    PairedDifference difference,
    double adjustedP,
    Verdict verdict) {
  private static final double SIGNIFICANT = 0.05;

  /**
   * Compares replicates.
   *
   * @param difference that of their objective
   * @param adjustedP its p-value, adjusted for the number of configurations; NaN when there is none
   */
  static ConfigurationComparison of(
      Replicates replicates, PairedDifference difference, double adjustedP, Objective objective) {
    return new ConfigurationComparison(
        replicates.configuration(),
        replicates.counts(),
        difference,
        adjustedP,
        verdict(difference, adjustedP, objective));
  }

  private static Verdict verdict(
      PairedDifference difference, double adjustedP, Objective objective) {
    if (difference.pairs() == 0) {
      return Verdict.NONE;
    }
    if (difference.isNone()) {
      return Verdict.SAME;
    }
    if (!(adjustedP < SIGNIFICANT)) {
      return Verdict.UNCLEAR;
    }
    boolean isLess = difference.mean() < 0;
    return isLess == (objective.direction() == Direction.MINIMIZE) ? Verdict.BETTER : Verdict.WORSE;
  }

  /**
   * The replicates of a configuration before they are compared.
   *
   * @param configuration one of them
   * @param pairs those in both sweeps
   * @param added how many are in the second sweep alone
   * @param removed how many are in the first sweep alone
   */
  record Replicates(Configuration configuration, List<TrialPair> pairs, int added, int removed) {

    Counts counts() {
      return Counts.of(pairs, added, removed);
    }
  }
}
