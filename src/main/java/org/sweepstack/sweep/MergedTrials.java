package org.sweepstack.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Outcome;
import org.sweepstack.trial.Problem;
import org.sweepstack.trial.TrialId;

/** Which folder has the attempt at each trial that counts, among folders that are merged. */
final class MergedTrials {
  private final Map<TrialId, Configuration> grid;
  private final Map<Configuration, MergeSource> chosen = new HashMap<>();
  private final Set<TrialId> outside = new HashSet<>();
  private final List<Problem> conflicts = new ArrayList<>();

  /** What counts more comes first: a result, then all that is to be kept, then what is newer. */
  private final Comparator<FinishedTrial> mattering;

  private MergedTrials(Map<TrialId, Configuration> grid, Set<Artefact> save) {
    this.grid = grid;
    mattering =
        Comparator.comparing((FinishedTrial trial) -> trial.result().status().isFailure())
            .thenComparing(trial -> !trial.saved().containsAll(save))
            .thenComparing(trial -> -trial.attempts())
            .thenComparing(trial -> trial.timing().started(), Comparator.reverseOrder());
  }

  /**
   * Looks for the trials of a grid in folders, of which the first keeps what it has where another
   * counts no more.
   *
   * @param save what is to be kept of each trial
   * @throws InvalidInputException when folders have different results of a trial
   */
  static MergedTrials of(
      Map<TrialId, Configuration> grid, Set<Artefact> save, List<MergeSource> folders) {
    MergedTrials merged = new MergedTrials(grid, save);
    folders.forEach(merged::add);
    if (!merged.conflicts.isEmpty()) {
      throw InvalidInputException.ofMany(merged.conflicts);
    }
    return merged;
  }

  private void add(MergeSource folder) {
    for (TrialId id : folder.finished().trials()) {
      Configuration trial = grid.get(id);
      if (trial == null) {
        outside.add(id);
      } else {
        chosen.merge(trial, folder, (one, other) -> better(trial, one, other));
      }
    }
  }

  private MergeSource better(Configuration trial, MergeSource one, MergeSource other) {
    FinishedTrial first = one.trial(trial);
    FinishedTrial second = other.trial(trial);
    Outcome outcome = first.result().outcome();
    Outcome otherOutcome = second.result().outcome();
    difference(outcome.asFarAs(otherOutcome), otherOutcome.asFarAs(outcome))
        .ifPresent(difference -> conflicts.add(conflict(trial, one, other, difference)));
    return mattering.compare(second, first) < 0 ? other : one;
  }

  private static Problem conflict(
      Configuration trial, MergeSource one, MergeSource other, String difference) {
    return Problem.of(
        trial.id()
            + ": has two different results, in "
            + one.folder().path()
            + " and in "
            + other.folder().path()
            + " ("
            + difference
            + "); leave one of the two folders out, as verify tells which is right");
  }

  /** Returns in what two trainings differ; empty if they are equal, or one of them failed. */
  private static Optional<String> difference(Outcome one, Outcome other) {
    if (one.equals(other) || one.status().isFailure() || other.status().isFailure()) {
      return Optional.empty();
    }
    if (one.status() != other.status()) {
      return Optional.of(one.status().word() + " and " + other.status().word());
    }
    for (Metric metric : Metric.values()) {
      double first = one.metrics().get(metric);
      double second = other.metrics().get(metric);
      if (Double.compare(first, second) != 0) {
        return Optional.of(
            metric.word() + " " + Numbers.format(first) + " and " + Numbers.format(second));
      }
    }
    return Optional.of(one.epochsRun() + " and " + other.epochsRun() + " epochs");
  }

  /** Returns the trials that each folder gives, in the order of a grid. */
  Map<MergeSource, List<Configuration>> byFolder(List<Configuration> order) {
    Map<MergeSource, List<Configuration>> trials = new LinkedHashMap<>();
    for (Configuration trial : order) {
      MergeSource from = chosen.get(trial);
      if (from != null) {
        trials.computeIfAbsent(from, unseen -> new ArrayList<>()).add(trial);
      }
    }
    return trials;
  }

  /** Returns those of some trials that no folder has. */
  List<Configuration> missing(List<Configuration> trials) {
    return trials.stream().filter(trial -> !chosen.containsKey(trial)).toList();
  }

  /** Returns how many trials have ended that are not in the grid. */
  int outside() {
    return outside.size();
  }
}
