package org.sweepstack.sweep;

import java.util.List;
import java.util.Optional;
import org.sweepstack.execution.ShardPlanner;
import org.sweepstack.execution.Workplace;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RunOptions;
import org.sweepstack.trial.Shard;

/** Trains trials of a sweep again, as its results folder has recorded it. */
public final class Rerun {
  private final ResultsFolder folder;
  private final Sweep sweep;
  private final TrialSelection selection;
  private final Optional<Shard> shard;
  private final RunOptions limits;

  private Rerun(
      ResultsFolder folder, TrialSelection selection, Optional<Shard> shard, RunOptions limits) {
    this.folder = folder;
    this.shard = shard;
    this.selection = selection;
    this.limits = limits;
    sweep = Sweep.recorded(folder);
  }

  /**
   * Reads the sweep's record; writes nothing.
   *
   * @param shard which part of the selected trials to train; empty for all
   * @throws org.sweepstack.trial.InvalidInputException when the folder holds no sweep
   */
  public static Rerun prepare(
      ResultsFolder folder, TrialSelection selection, Optional<Shard> shard, RunOptions limits) {
    return new Rerun(folder, selection, shard, limits);
  }

  /** Returns the sweep. */
  public Sweep sweep() {
    return sweep;
  }

  /**
   * Locks the results folder and plans the training of the selected trials at some place.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the selection names what is not there,
   *     or another process is at work in the folder
   */
  public TrainingRun open(Workplace place) {
    return TrainingRun.open(
        folder, sweep, sweep.options(limits, place), this::chosen, Outside.at(place));
  }

  private List<Configuration> chosen(Outlook outlook, FinishedTrials finished) {
    List<Configuration> selected = selection.of(sweep.expansion(), sweep.results(finished));
    return shard.map(part -> part(part, selected)).orElse(selected);
  }

  /** Returns a part of the trials, which is empty where there are not enough for all. */
  private List<Configuration> part(Shard part, List<Configuration> selected) {
    int parts = Math.min(part.count(), selected.size());
    return part.number() > parts
        ? List.of()
        : ShardPlanner.cut(selected, sweep.datasets(), sweep.engine(), parts)
            .get(part.number() - 1)
            .trials();
  }
}
