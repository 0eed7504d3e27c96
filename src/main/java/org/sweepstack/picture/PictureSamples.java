package org.sweepstack.picture;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.trial.Predictions;

/**
 * Samples in the plane. Holds the arrays it is given: they must not change.
 *
 * @param classNames the name of each class
 * @param x1 [N]: the first input of each
 * @param x2 [N]: the second
 * @param classes [N]: the class of each, from 0
 */
public record PictureSamples(List<String> classNames, double[] x1, double[] x2, int[] classes) {

  /** Copies the names. */
  public PictureSamples {
    classNames = List.copyOf(classNames);
  }

  /** Returns the test samples of a trial of two inputs, as they are in truth. */
  static PictureSamples truth(Predictions predictions) {
    return of(predictions, predictions.truth());
  }

  /** Returns the test samples of a trial of two inputs, as they are predicted. */
  static PictureSamples predicted(Predictions predictions) {
    return of(predictions, predictions.predicted());
  }

  private static PictureSamples of(Predictions predictions, int[] classes) {
    int count = predictions.samples();
    double[] inputs = predictions.inputs();
    return new PictureSamples(
        predictions.classNames(),
        Arrays.copyOfRange(inputs, 0, count),
        Arrays.copyOfRange(inputs, count, 2 * count),
        classes);
  }
}
