package org.sweepstack.sweep;

import java.util.List;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.results.ResultsFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.RunOptions;

/** Trains trials of a sweep again, as its results folder has recorded it. */
public final class Rerun {
  private final ResultsFolder folder;
  private final Sweep sweep;
  private final TrialSelection selection;
  private final RunOptions limits;

  private Rerun(ResultsFolder folder, TrialSelection selection, RunOptions limits) {
    this.folder = folder;
    this.selection = selection;
    this.limits = limits;
    sweep = Sweep.recorded(folder);
  }

  /**
   * Reads the sweep's record; writes nothing.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the folder holds no sweep
   */
  public static Rerun prepare(ResultsFolder folder, TrialSelection selection, RunOptions limits) {
    return new Rerun(folder, selection, limits);
  }

  /** Returns the sweep. */
  public Sweep sweep() {
    return sweep;
  }

  /**
   * Locks the results folder and plans the training of the selected trials.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the selection names what is not there,
   *     or another process is at work in the folder
   */
  public TrainingRun open() {
    return TrainingRun.open(folder, sweep, sweep.options(limits), this::chosen, Outside.REAL);
  }

  private List<Configuration> chosen(Outlook outlook, FinishedTrials finished) {
    return selection.of(sweep.expansion(), sweep.results(finished));
  }
}
