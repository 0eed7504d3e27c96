package org.sweepstack.sweep;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sweepstack.execution.ExecutionOptions;
import org.sweepstack.execution.Past;
import org.sweepstack.execution.SweepExecution;
import org.sweepstack.execution.Workplace;
import org.sweepstack.journal.FinishedTrials;
import org.sweepstack.journal.RunningStacks;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.TrialId;

/**
 * The checkpoints that a run goes on from and leaves.
 *
 * @param running where they are
 * @param options how trials are trained
 * @param place where
 * @param recovery what went wrong before
 * @param finished the trials that have ended, as the journal has them at a time
 * @param pending the trials that the run is to train
 */
record KeptStacks(
    RunningStacks running,
    ExecutionOptions options,
    Workplace place,
    Recovery recovery,
    FinishedTrials finished,
    Set<TrialId> pending) {

  /** Returns what a checkpoint can be gone on with: the same code, and the same to be kept. */
  String engine() {
    String kept = options.save().stream().map(Artefact::word).sorted().collect(joining(" "));
    return String.join(
        "; ",
        Environment.build(),
        SweepExecution.kernels().toString(),
        options.engine().word(),
        kept);
  }

  /** Returns what there is to go on from, given the trials that have been trained. */
  Past past(Set<TrialId> trained) {
    return recovery.past(
        place.continuesCheckpoints() ? running.checkpoints(engine(), unended(trained)) : Map.of());
  }

  /** Removes the checkpoints that nothing goes on from, given the trials that have been trained. */
  void clear(Set<TrialId> trained) {
    Set<TrialId> unended = unended(trained);
    if (unended.isEmpty()) {
      running.clear();
    } else {
      running.checkpoints(engine(), unended);
    }
  }

  /** Returns the trials that may go on: one that has ended is trained from the start. */
  private Set<TrialId> unended(Set<TrialId> trained) {
    Set<TrialId> unended = new HashSet<>(pending);
    unended.removeAll(trained);
    unended.addAll(finished.stopped());
    return unended;
  }
}
