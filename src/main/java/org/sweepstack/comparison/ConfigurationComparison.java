package org.sweepstack.comparison;

import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sweepstack.summary.MeanDifference;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Precision;

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
    MeanDifference difference,
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
      Replicates replicates, MeanDifference difference, double adjustedP, Objective objective) {
    return new ConfigurationComparison(
        replicates.configuration(),
        replicates.counts(),
        difference,
        adjustedP,
        verdict(difference, adjustedP, objective));
  }

  private static Verdict verdict(MeanDifference difference, double adjustedP, Objective objective) {
    if (difference.pairs() == 0) {
      return Verdict.NONE;
    }
    if (difference.mean() == 0 && !(difference.deviation() > 0)) {
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

    /** Returns how the objective differs between the pairs that were measured in both sweeps. */
    MeanDifference difference(Objective objective) {
      List<TrialPair> measured = pairs.stream().filter(pair -> pair.isMeasured(objective)).toList();
      return MeanDifference.paired(
          values(measured, TrialPair::before, objective),
          values(measured, TrialPair::after, objective),
          precision(measured));
    }

    private static double[] values(
        List<TrialPair> pairs, Function<TrialPair, ComparedTrial> side, Objective objective) {
      return pairs.stream()
          .mapToDouble(pair -> side.apply(pair).metrics().get(objective.metric()))
          .toArray();
    }

    /** Returns the coarser of what the pairs were trained in. */
    private static Precision precision(List<TrialPair> pairs) {
      return pairs.stream()
              .flatMap(pair -> Stream.of(pair.before(), pair.after()))
              .allMatch(trial -> trial.configuration().get(PRECISION) == Precision.DOUBLE)
          ? Precision.DOUBLE
          : Precision.FLOAT;
    }
  }
}
