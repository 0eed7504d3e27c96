package org.sweepstack.hints;

import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;

/** What the results of a sweep say clearly about the next one to try, one line each. */
public final class Hints {
  private static final int MOST = 3;

  private Hints() {}

  /**
   * Returns the first three, what has gone wrong first; none while trials of the grid are pending,
   * since the rest may say otherwise.
   *
   * @param summary that of the results
   * @param constantAnswers what a network comes to that gives the same answer for all samples
   */
  public static List<String> of(
      SweepResults results, Summary summary, ConstantAnswers constantAnswers) {
    if (results.finished().size() < results.configurations().size()) {
      return List.of();
    }
    Evidence evidence = Evidence.of(results, summary, constantAnswers);
    return Stream.<HintRule>of(
            new DivergenceHint(),
            new NothingLearnedHint(),
            new MostFrequentClassHint(),
            new DeadUnitsHint(),
            new EdgeHint(),
            new UnfinishedHint())
        .flatMap(rule -> rule.hints(evidence))
        .limit(MOST)
        .toList();
  }
}
