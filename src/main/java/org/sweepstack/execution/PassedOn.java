package org.sweepstack.execution;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.TrialId;

/**
 * Trials that are not kept, but handed on one at a time. A run that is stopped starts again.
 *
 * @param taker is given each trial that has ended
 */
public record PassedOn(Consumer<Attempt> taker) implements StackStore {

  @Override
  public int begin(List<TrialId> trials, boolean isAlone) {
    return 0;
  }

  @Override
  public void finished(List<Attempt> attempts, Optional<RunContext> elsewhere) {
    synchronized (taker) {
      attempts.forEach(taker);
    }
  }

  @Override
  public void checkpoint(int stack, Checkpoint checkpoint) {
    // Nothing is gone on from.
  }

  @Override
  public void paused(int stack) {
    // Nothing was kept.
  }

  @Override
  public void ended(int stack) {
    // Nothing was kept.
  }
}
