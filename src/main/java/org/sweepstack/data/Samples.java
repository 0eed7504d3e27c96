package org.sweepstack.data;

import java.util.Arrays;

/** Points and their classes. Immutable. */
public final class Samples {
  private final int features;
  private final double[] points;
  private final int[] classes;

  /**
   * Copies the samples.
   *
   * @param features numbers a point has
   * @param points [N, features]: point by point
   * @param classes [N], from 0
   */
  Samples(int features, double[] points, int[] classes) {
    if (points.length != features * classes.length) {
      throw new IllegalArgumentException(
          points.length + " numbers for " + classes.length + " points of " + features);
    }
    this.features = features;
    this.points = points.clone();
    this.classes = classes.clone();
  }

  /** Returns the number of samples, N. */
  public int count() {
    return classes.length;
  }

  /** Returns the numbers a point has. */
  public int features() {
    return features;
  }

  /** Returns one number of a point. */
  public double feature(int sample, int feature) {
    return points[sample * features + feature];
  }

  /** Returns the class of a point, from 0. */
  public int classOf(int sample) {
    return classes[sample];
  }

  /** Returns samples of the same classes with other numbers, [N, features]. */
  Samples withPoints(double[] others) {
    return new Samples(features, others, classes);
  }

  /** Returns the samples of the given indices, in that order. */
  Samples select(int[] samples) {
    double[] selected = new double[samples.length * features];
    int[] labels = new int[samples.length];
    for (int index = 0; index < samples.length; index++) {
      System.arraycopy(points, samples[index] * features, selected, index * features, features);
      labels[index] = classes[samples[index]];
    }
    return new Samples(features, selected, labels);
  }

  /** Returns the samples from one index to before another. */
  Samples range(int from, int to) {
    return new Samples(
        features,
        Arrays.copyOfRange(points, from * features, to * features),
        Arrays.copyOfRange(classes, from, to));
  }
}
