package org.sweepstack.sweep;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.sweepstack.data.Datasets;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.Past;
import org.sweepstack.execution.Stage;
import org.sweepstack.execution.Stages;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.execution.Workplace;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/** Trials trained again, each as far as it was: one that stopped at a rung, to there. */
final class AsFar {
  private AsFar() {}

  /**
   * Plans it, here and from the first step.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the data of a trial cannot be used
   */
  static SweepExecution of(
      List<FinishedTrial> trials, Datasets datasets, ExecutionOptions options) {
    List<TrialResult> results = trials.stream().map(FinishedTrial::result).toList();
    List<Configuration> again = results.stream().map(TrialResult::configuration).toList();
    Map<TrialId, Integer> until =
        results.stream()
            .filter(result -> result.status() == TrialStatus.STOPPED)
            .collect(toMap(result -> result.configuration().id(), TrialResult::epochsRun));
    Stage stage = new Stage(again, false, until, Past.NONE, again.size(), 0);
    return SweepExecution.of(stage, Stages.NO_MORE, datasets, options, Workplace.HERE);
  }
}
