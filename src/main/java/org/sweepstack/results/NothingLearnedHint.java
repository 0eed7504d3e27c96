package org.sweepstack.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * Says when nothing is learned on a data set: when at least three trials completed and not one
 * training loss is more than a hundredth below that of one same answer for all samples; or when
 * that is so of all that have no hidden layer or no activation, which can draw a straight line
 * only.
 */
final class NothingLearnedHint implements HintRule {
  private static final int FEWEST = 3;

  @Override
  public Stream<String> hints(Evidence evidence) {
    Map<DatasetKind, List<TrialResult>> groups =
        evidence.results().finished().stream()
            .map(FinishedTrial::result)
            .filter(result -> result.status() == TrialStatus.COMPLETED)
            .collect(
                groupingBy(
                    result -> result.configuration().get(Parameters.DATASET),
                    LinkedHashMap::new,
                    toList()));
    return groups.entrySet().stream()
        .flatMap(group -> hint(evidence.on(group.getKey()), group.getValue(), evidence));
  }

  private static Stream<String> hint(String on, List<TrialResult> completed, Evidence evidence) {
    List<TrialResult> straight =
        completed.stream().filter(result -> isStraight(result.configuration())).toList();
    if (learnNothing(straight, evidence)) {
      return Stream.of(
          on
              + describe(straight, " without an activation")
              + ": they draw one straight line; give them hidden layers with tanh or relu");
    }
    return learnNothing(completed, evidence)
        ? Stream.of(
            on
                + describe(completed, "")
                + ": try a larger learning_rate, more epochs or another optimizer")
        : Stream.empty();
  }

  private static boolean isStraight(Configuration configuration) {
    return configuration.get(Parameters.HIDDEN).depth() == 0
        || configuration.get(Parameters.ACTIVATION) == Activation.NONE;
  }

  private static boolean learnNothing(List<TrialResult> completed, Evidence evidence) {
    return completed.size() >= FEWEST && completed.stream().allMatch(evidence::hasLearnedNothing);
  }

  private static String describe(List<TrialResult> completed, String which) {
    return String.format(
        Locale.ROOT,
        "none of the %d trials%s learns more than one same answer for all samples",
        completed.size(),
        which);
  }
}
