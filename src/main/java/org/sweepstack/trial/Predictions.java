package org.sweepstack.trial;

import java.util.List;

/**
 * What a trained trial says of its test samples. Holds the arrays it is given: they must not
 * change.
 *
 * @param featureNames the name of each number of a point
 * @param classNames the name of each class
 * @param inputs [I, N]: all samples' first number, then the second
 * @param outputs [O, N]: the outputs of the network
 * @param truth [N]: the class of each sample, from 0
 * @param predicted [N]: the predicted class, from 0
 */
public record Predictions(
    List<String> featureNames,
    List<String> classNames,
    double[] inputs,
    double[] outputs,
    int[] truth,
    int[] predicted) {

  /** Copies the names. */
  public Predictions {
    featureNames = List.copyOf(featureNames);
    classNames = List.copyOf(classNames);
  }

  /** Returns the number of samples, N. */
  public int samples() {
    return truth.length;
  }
}
