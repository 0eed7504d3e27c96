package org.sweepstack.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sweepstack.data.Datasets;
import org.sweepstack.network.NumericKernels;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.TrialResult;

/**
 * Trains stacks, and says beforehand what one costs. For any thread; keeps the data sets it has
 * made.
 */
public final class Training {
  private final Datasets datasets = new Datasets();

  /**
   * Trains trials together, each to the numbers it would have alone.
   *
   * @param trials at least one; they differ only in parameters that are free within a stack
   * @param save what to keep of each trial beyond its curve
   * @param listener hears of the progress, on the calling thread
   * @return their results, in the order of the trials
   */
  public List<TrialResult> train(
      List<Configuration> trials, Set<Artefact> save, TrainingListener listener) {
    return new StackTraining(trials, save, datasets, listener).run();
  }

  /**
   * Estimates what a trial takes, making its data set if need be but loading no engine.
   *
   * @throws org.sweepstack.trial.InvalidInputException when its data cannot be used
   */
  public TrialCost cost(Configuration configuration) {
    return TrialCost.of(configuration, datasets.of(configuration));
  }

  /** Returns names and values that say which code computes here; starts the engine if need be. */
  public static Map<String, String> kernels() {
    return NumericKernels.describe();
  }
}
