package org.sweepstack.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweepstack.csv.SpreadsheetText;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * What the finished trials with some values in common came to: the objective over the completed
 * ones, as far as it was measured, and the share that diverged of all. A trial for which an axis
 * cannot matter belongs to none of its values.
 *
 * <p>Trials are told by their place among the finished, and what is shown of each is read once, so
 * that many groupings of a hundred thousand trials take little time and memory.
 */
public final class Effects {
  /** The names of what is told of a group of trials. */
  public static final List<String> COLUMNS =
      List.of(
          "trials",
          "objective",
          "objective_mean",
          "objective_deviation",
          "objective_best",
          "diverged_share");

  /** Those of {@link #COLUMNS} that are fractions. */
  public static final Set<String> NUMBERS =
      Set.of("objective_mean", "objective_deviation", "objective_best", "diverged_share");

  /** The name of the column that tells which results are taken together. */
  private static final String GROUP = "group";

  private final Objective objective;
  private final List<AxisValues> axes;

  /** The group of each trial within which the objective compares; empty where there is one. */
  private final Optional<AxisValues> group;

  /** The objective of each trial; NaN where it did not complete or was not measured. */
  private final double[] measured;

  private final boolean[] diverged;

  private Effects(
      Objective objective,
      List<AxisValues> axes,
      Optional<AxisValues> group,
      List<FinishedTrial> finished) {
    this.objective = objective;
    this.axes = List.copyOf(axes);
    this.group = group;
    measured = new double[finished.size()];
    diverged = new boolean[finished.size()];
    for (int trial = 0; trial < measured.length; trial++) {
      TrialResult result = finished.get(trial).result();
      measured[trial] = measured(result, objective);
      diverged[trial] = result.status() == TrialStatus.DIVERGED;
    }
  }

  private static double measured(TrialResult result, Objective objective) {
    return result.status() == TrialStatus.COMPLETED
        ? ShownMetrics.of(result).value(objective.metric())
        : Double.NaN;
  }

  /** Reads the axes and the objective off the finished trials. */
  public static Effects of(SweepResults results, List<Column> axes) {
    List<FinishedTrial> finished = results.finished();
    RankingGroups groups = RankingGroups.of(results.configurations(), results.objective());
    Column group = new Column(GROUP, trial -> SpreadsheetText.ofName(groups.of(trial).name()));
    return new Effects(
        results.objective(),
        axes.stream().map(axis -> AxisValues.of(axis, finished)).toList(),
        Optional.of(group)
            .filter(any -> groups.areSeveral())
            .map(it -> AxisValues.of(it, finished)),
        finished);
  }

  /** Returns the axes, in the order given. */
  public List<AxisValues> axes() {
    return axes;
  }

  /** Returns the names of the columns of {@link #rowsWithinGroups}. */
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("parameter", "value"));
    group.ifPresent(several -> header.add(several.name()));
    header.addAll(COLUMNS);
    return header;
  }

  /**
   * Makes a row for each value of an axis, and where not all results compare for each group of
   * those that do: a mean over others would say nothing.
   */
  public Stream<List<String>> rowsWithinGroups(AxisValues axis) {
    return group
        .map(
            several ->
                trialsByValues(List.of(axis, several))
                    .map(trials -> rowWithinGroup(axis, several.value(trials.get(0)), trials)))
        .orElseGet(() -> rows(axis));
  }

  private List<String> rowWithinGroup(AxisValues axis, String groupName, List<Integer> trials) {
    List<String> row = new ArrayList<>(List.of(axis.name(), axis.value(trials.get(0)), groupName));
    row.addAll(outcome(trials));
    return row;
  }

  /**
   * Makes a row for each combination of the values of some axes that occurs, the values of the last
   * fastest: name and value of each axis, then {@link #COLUMNS}.
   */
  public Stream<List<String>> rows(AxisValues... combined) {
    List<AxisValues> together = List.of(combined);
    return trialsByValues(together).map(trials -> row(together, trials));
  }

  private Stream<List<Integer>> trialsByValues(List<AxisValues> together) {
    Map<Long, List<Integer>> trialsByPlace =
        IntStream.range(0, measured.length)
            .filter(trial -> together.stream().allMatch(axis -> axis.matters(trial)))
            .boxed()
            .collect(groupingBy(trial -> place(trial, together), TreeMap::new, toList()));
    return trialsByPlace.values().stream();
  }

  /** Returns the place of a trial's values among all combinations. */
  private static long place(int trial, List<AxisValues> together) {
    long place = 0;
    for (AxisValues axis : together) {
      place = place * axis.count() + axis.place(trial);
    }
    return place;
  }

  private List<String> row(List<AxisValues> together, List<Integer> trials) {
    List<String> row = new ArrayList<>(2 * together.size() + COLUMNS.size());
    for (AxisValues axis : together) {
      row.add(axis.name());
      row.add(axis.value(trials.get(0)));
    }
    row.addAll(outcome(trials));
    return row;
  }

  /** Returns the cells in the order of {@link #COLUMNS}. */
  private List<String> outcome(List<Integer> trials) {
    SampleStatistics sample =
        SampleStatistics.of(
            trials.stream()
                .mapToDouble(trial -> measured[trial])
                .filter(value -> !Double.isNaN(value))
                .toArray());
    boolean minimize = objective.direction() == Direction.MINIMIZE;
    long divergedOnes = trials.stream().filter(trial -> diverged[trial]).count();
    return List.of(
        Integer.toString(trials.size()),
        objective.metric().word(),
        Numbers.format(sample.mean()),
        Numbers.format(sample.deviation()),
        Numbers.format(minimize ? sample.min() : sample.max()),
        Numbers.format((double) divergedOnes / trials.size()));
  }
}
