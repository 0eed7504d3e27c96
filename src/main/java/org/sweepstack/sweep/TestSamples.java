package org.sweepstack.sweep;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Samples;
import org.sweepstack.trial.Configuration;

/**
 * The test samples of a trial of two inputs, made again. Holds the arrays it is given: they must
 * not change.
 *
 * @param classNames the name of each class
 * @param x1 [N]: the first input of each
 * @param x2 [N]: the second
 * @param classes [N]: the class of each, from 0
 */
public record TestSamples(List<String> classNames, double[] x1, double[] x2, int[] classes) {

  /** Copies the names. */
  public TestSamples {
    classNames = List.copyOf(classNames);
  }

  /**
   * Makes the test samples of a trial of a sweep.
   *
   * @throws org.sweepstack.trial.InvalidInputException when its data cannot be used
   */
  public static TestSamples of(Sweep sweep, Configuration trial) {
    Dataset dataset = sweep.datasets().of(trial);
    Samples test = dataset.test();
    int[] classes = new int[test.count()];
    Arrays.setAll(classes, test::classOf);
    return new TestSamples(dataset.classNames(), feature(test, 0), feature(test, 1), classes);
  }

  private static double[] feature(Samples test, int feature) {
    double[] values = new double[test.count()];
    Arrays.setAll(values, sample -> test.feature(sample, feature));
    return values;
  }
}
