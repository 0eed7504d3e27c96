package org.sweepstack.execution;

import java.util.Collection;
import org.sweepstack.data.Datasets;
import org.sweepstack.training.EngineChoice;
import org.sweepstack.training.Training;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.EngineKind;
import org.sweepstack.trial.TrialTooLargeException;

/** Says where the numbers of trials are the same to the bit. */
public final class TrialBits {
  private final Training training;

  /** Tells of trials that an engine computes, on data sets that somebody makes. */
  public TrialBits(Datasets datasets, EngineKind engine) {
    training = new Training(datasets, EngineChoice.of(engine));
  }

  /**
   * Returns how many of some trials have the same bits on every processor and Java version. Loads
   * no engine.
   *
   * @throws org.sweepstack.trial.InvalidInputException when the data of one cannot be used
   */
  public int portable(Collection<Configuration> trials) {
    return Math.toIntExact(trials.stream().filter(this::isPortable).count());
  }

  /**
   * Returns whether the bits are the same everywhere; those of a trial too large to train are none.
   */
  private boolean isPortable(Configuration trial) {
    try {
      return training.hasPortableBits(trial);
    } catch (TrialTooLargeException e) {
      return false;
    }
  }

  /**
   * Returns whether a trial has the same bits here as where other kernels computed it; starts the
   * engine if need be.
   *
   * @param kernels the {@code numeric_kernels} of {@link SweepExecution#kernels} there
   * @throws org.sweepstack.trial.InvalidInputException when its data cannot be used
   */
  public boolean areThoseOf(String kernels, Configuration trial) {
    try {
      return training.hasBitsOf(kernels, trial);
    } catch (TrialTooLargeException e) {
      return false;
    }
  }
}
