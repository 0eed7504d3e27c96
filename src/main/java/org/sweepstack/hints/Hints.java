package org.sweepstack.hints;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;

/** What the results of a sweep say clearly about the next one to try, one line each. */
public final class Hints {
  private static final int MOST = 3;

  private Hints() {}

  /**
   * Returns the first three, what has gone wrong first; none while trials of the grid are pending,
   * since the rest may say otherwise.
   *
   * @param summary that of the results
   * @param constantLoss gives the training loss that a configuration would have with one same
   *     answer for all samples, the best there is; NaN where that is not known
   */
  public static List<String> of(
      SweepResults results, Summary summary, ToDoubleFunction<Configuration> constantLoss) {
    if (results.finished().size() < results.configurations().size()) {
      return List.of();
    }
    Evidence evidence = Evidence.of(results, summary, constantLoss);
    return Stream.<HintRule>of(
            new DivergenceHint(),
            new NothingLearnedHint(),
            new DeadUnitsHint(),
            new EdgeHint(),
            new UnfinishedHint())
        .flatMap(rule -> rule.hints(evidence))
        .limit(MOST)
        .toList();
  }
}
