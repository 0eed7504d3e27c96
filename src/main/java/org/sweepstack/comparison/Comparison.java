package org.sweepstack.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweepstack.comparison.ConfigurationComparison.Replicates;
import org.sweepstack.comparison.TrialPair.Outcome;
import org.sweepstack.summary.Holm;
import org.sweepstack.summary.MeanDifference;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Measure;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Replicate;
import org.sweepstack.trial.SampleSet;

/** Two sweeps, joined trial by trial and compared by an objective. */
public final class Comparison {
  private final ComparedSweep before;
  private final ComparedSweep after;
  private final Objective objective;
  private final Join join;
  private final List<Parameter<?>> axes;
  private final List<ConfigurationComparison> configurations;

  private Comparison(ComparedSweep before, ComparedSweep after, Objective objective) {
    this.before = before;
    this.after = after;
    this.objective = objective;
    join = Join.of(before, after);
    checkObjective();
    List<Configuration> trials =
        Stream.of(before, after)
            .flatMap(sweep -> sweep.trials().stream())
            .map(ComparedTrial::configuration)
            .toList();
    axes =
        join.parameters().stream()
            .filter(
                parameter -> !Replicate.PARAMETERS.contains(parameter) && parameter.varies(trials))
            .toList();
    configurations = compare(replicates());
  }

  /**
   * Compares two sweeps.
   *
   * @throws InvalidInputException when a file does not tell its trials apart, or the objective is a
   *     loss and its kind is the change: such losses are other quantities
   */
  public static Comparison of(ComparedSweep before, ComparedSweep after, Objective objective) {
    return new Comparison(before, after, objective);
  }

  private void checkObjective() {
    Metric metric = objective.metric();
    join.changes().stream()
        .filter(change -> metric.isLoss() && change.parameter() == Parameters.LOSS)
        .findFirst()
        .ifPresent(
            change -> {
              throw new InvalidInputException(
                  String.format(
                      "the change is %s %s -> %s, and a %s of one kind does not compare with one of"
                          + " another; compare by %s",
                      change.parameter(),
                      change.before(),
                      change.after(),
                      metric.word(),
                      otherThanLoss(metric.set()).word()));
            });
  }

  /** Returns a metric that compares whatever the loss: of quantities, none is an accuracy. */
  private Metric otherThanLoss(SampleSet set) {
    boolean isOfQuantities =
        after.trials().stream()
            .anyMatch(trial -> !Double.isNaN(trial.metrics().get(Metric.of(set, Measure.RMSE))));
    return Metric.of(set, isOfQuantities ? Measure.RMSE : Measure.ACCURACY);
  }

  private List<Replicates> replicates() {
    Map<String, Replicates> replicates = new LinkedHashMap<>();
    join.pairs().forEach(pair -> add(pair.configuration(), List.of(pair), 0, 0, replicates));
    join.added().forEach(trial -> add(trial.configuration(), List.of(), 1, 0, replicates));
    join.removed().forEach(trial -> add(trial.configuration(), List.of(), 0, 1, replicates));
    return List.copyOf(replicates.values());
  }

  private void add(
      Configuration configuration,
      List<TrialPair> pairs,
      int added,
      int removed,
      Map<String, Replicates> replicates) {
    String settings = Join.settings(configuration, axes);
    Replicates known =
        replicates.computeIfAbsent(
            settings, any -> new Replicates(configuration, new ArrayList<>(), 0, 0));
    known.pairs().addAll(pairs);
    replicates.put(
        settings,
        new Replicates(
            known.configuration(),
            known.pairs(),
            known.added() + added,
            known.removed() + removed));
  }

  private List<ConfigurationComparison> compare(List<Replicates> replicates) {
    List<MeanDifference> differences =
        replicates.stream().map(each -> each.difference(objective)).toList();
    double[] adjusted = Holm.adjust(differences.stream().mapToDouble(MeanDifference::p).toArray());
    List<ConfigurationComparison> compared = new ArrayList<>();
    for (int index = 0; index < adjusted.length; index++) {
      compared.add(
          ConfigurationComparison.of(
              replicates.get(index), differences.get(index), adjusted[index], objective));
    }
    return compared;
  }

  /** Returns the first sweep. */
  public ComparedSweep before() {
    return before;
  }

  /** Returns the second sweep. */
  public ComparedSweep after() {
    return after;
  }

  /** Returns what they are compared by. */
  public Objective objective() {
    return objective;
  }

  /**
   * Returns the parameters that were the same in all trials of each sweep, but not in both; all
   * others were joined on.
   */
  public List<Change> changes() {
    return join.changes();
  }

  /** Returns what became of the trials. */
  public Counts counts() {
    return Counts.of(join.pairs(), join.added().size(), join.removed().size());
  }

  /**
   * Returns how many trials were joined by their settings although nothing that the files show was
   * changed: their data have.
   */
  public long withOtherData() {
    return join.changes().isEmpty()
        ? join.pairs().stream()
            .filter(pair -> !pair.before().id().equals(pair.after().id()))
            .count()
        : 0;
  }

  /**
   * Returns the ids in the second sweep of the trials that completed in the first and not in that,
   * in its order.
   */
  public List<String> newlyFailing() {
    return join.pairs().stream()
        .filter(pair -> pair.outcome() == Outcome.NEWLY_FAILING)
        .map(pair -> pair.after().id())
        .toList();
  }

  /** Returns the parameters that tell configurations apart, in the order of the columns. */
  public List<Parameter<?>> axes() {
    return axes;
  }

  /** Returns every configuration of either sweep, in the order of the second. */
  public List<ConfigurationComparison> configurations() {
    return configurations;
  }

  /** Returns how often which sweep is better, for every value of every axis. */
  public List<WinsAndLosses> winsAndLosses() {
    return axes.stream().flatMap(axis -> WinsAndLosses.of(axis, join.pairs(), objective)).toList();
  }
}
