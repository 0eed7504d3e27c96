package org.sweepstack.hints;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialStatus;

/**
 * Says when nothing is learned on a data set: when at least three trials completed and not one
 * training loss is more than a hundredth below that of a constant prediction; or when that is so of
 * all that have no hidden layer or no activation, but not of the others: those can draw a straight
 * line only. A loss that has mostly risen asks for smaller steps.
 */
final class NothingLearnedHint implements HintRule {
  /** Where a straight line that is not found is not the fault of the network. */
  private static final Set<DatasetKind> LINES_SUFFICE =
      Set.of(DatasetKind.LINEAR, DatasetKind.BLOBS);

  @Override
  public Stream<String> hints(Evidence evidence) {
    List<FinishedTrial> completed =
        evidence.results().finished().stream()
            .filter(trial -> trial.result().status() == TrialStatus.COMPLETED)
            .toList();
    return evidence
        .summary()
        .groups()
        .split(completed, trial -> trial.result().configuration())
        .entrySet()
        .stream()
        .flatMap(group -> hint(group.getKey(), group.getValue(), evidence));
  }

  private static Stream<String> hint(
      RankingGroup group, List<FinishedTrial> completed, Evidence evidence) {
    DatasetKind dataset = completed.get(0).result().configuration().get(Parameters.DATASET);
    List<FinishedTrial> straight =
        completed.stream().filter(trial -> isStraight(trial.result().configuration())).toList();
    boolean isOfAll = learnNothing(completed, evidence);
    boolean isOfStraight = !isOfAll || straight.size() == completed.size();
    if (isOfStraight && !LINES_SUFFICE.contains(dataset) && learnNothing(straight, evidence)) {
      return Stream.of(
          evidence.on(group)
              + describe(straight, " without an activation")
              + ": such a network draws one straight line; give it hidden layers with tanh or"
              + " relu");
    }
    return isOfAll
        ? Stream.of(evidence.on(group) + describe(completed, "") + ": " + remedy(completed))
        : Stream.empty();
  }

  private static boolean isStraight(Configuration configuration) {
    return configuration.get(Parameters.HIDDEN).depth() == 0
        || configuration.get(Parameters.ACTIVATION) == Activation.NONE;
  }

  private static boolean learnNothing(List<FinishedTrial> completed, Evidence evidence) {
    return evidence.haveLearnedNothing(completed.stream().map(FinishedTrial::result).toList());
  }

  private static String remedy(List<FinishedTrial> completed) {
    long risen = completed.stream().filter(NothingLearnedHint::hasRisen).count();
    return 2 * risen > completed.size()
        ? "their losses have risen; try a smaller learning_rate"
        : "try another learning_rate, more epochs or another optimizer";
  }

  private static boolean hasRisen(FinishedTrial trial) {
    return trial.artefacts().curve().points().stream()
        .limit(1)
        .anyMatch(
            first ->
                trial.result().metrics().get(Metric.TRAIN_LOSS)
                    > first.metrics().get(Metric.TRAIN_LOSS));
  }

  private static String describe(List<FinishedTrial> completed, String which) {
    return String.format(
        Locale.ROOT,
        "none of the %d trials%s learns more than a constant prediction",
        completed.size(),
        which);
  }
}
