package org.sweepstack.sweep;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Samples;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.SampleSet;

/**
 * Samples of a trial of two inputs, made again. Holds the arrays it is given: they must not change.
 *
 * @param classNames the name of each class
 * @param x1 [N]: the first input of each
 * @param x2 [N]: the second
 * @param classes [N]: the class of each, from 0
 */
public record PlaneSamples(List<String> classNames, double[] x1, double[] x2, int[] classes) {

  /** Copies the names. */
  public PlaneSamples {
    classNames = List.copyOf(classNames);
  }

  /**
   * Makes the samples of a set of a trial of a sweep, as they are before the first epoch.
   *
   * @throws org.sweepstack.trial.InvalidInputException when its data cannot be used
   */
  public static PlaneSamples of(Sweep sweep, Configuration trial, SampleSet set) {
    Dataset dataset = sweep.datasets().of(trial);
    Samples samples = DataOutline.samples(dataset, set);
    int[] classes = new int[samples.count()];
    Arrays.setAll(classes, samples::classOf);
    return new PlaneSamples(
        dataset.classNames(), feature(samples, 0), feature(samples, 1), classes);
  }

  private static double[] feature(Samples samples, int feature) {
    double[] values = new double[samples.count()];
    Arrays.setAll(values, sample -> samples.feature(sample, feature));
    return values;
  }
}
