package org.sweepstack.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;

/**
 * Over the trials with a value of an axis that are in both sweeps: how often which is better by the
 * objective. A trial that completed is better than one that did not; what neither completed, or was
 * not measured, does not count.
 *
 * @param axis the axis
 * @param value its value
 * @param wins how often the second sweep is better
 * @param ties how often neither is
 * @param losses how often the first sweep is better
 */
public record WinsAndLosses(Parameter<?> axis, String value, int wins, int ties, int losses) {

  /** Counts for every value of an axis, in the order of the trials. */
  static Stream<WinsAndLosses> of(Parameter<?> axis, List<TrialPair> pairs, Objective objective) {
    Map<String, WinsAndLosses> byValue = new LinkedHashMap<>();
    for (TrialPair pair : pairs.stream().filter(p -> p.isComparable(objective)).toList()) {
      pair.configuration()
          .text(axis)
          .ifPresent(
              value ->
                  byValue.merge(
                      value, one(axis, value, pair.compare(objective)), WinsAndLosses::plus));
    }
    return byValue.values().stream();
  }

  private static WinsAndLosses one(Parameter<?> axis, String value, int order) {
    return new WinsAndLosses(axis, value, order < 0 ? 1 : 0, order == 0 ? 1 : 0, order > 0 ? 1 : 0);
  }

  private WinsAndLosses plus(WinsAndLosses other) {
    return new WinsAndLosses(
        axis, value, wins + other.wins, ties + other.ties, losses + other.losses);
  }
}
