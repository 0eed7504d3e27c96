package org.sweepstack.trial;

/**
 * Predicts classes from the outputs [O, N] of a network: with one output, class 1 from {@link
 * #THRESHOLD} up; with several, the class of the largest, the first of those that are equal.
 */
public final class Decision {
  /** Where a single output decides between two classes. */
  public static final double THRESHOLD = 0.5;

  private static final int SHADES = 5;
  private static final double FAINTEST = 0.12;
  private static final double STRONGEST = 0.5;

  private Decision() {}

  /**
   * Returns the predicted class of a sample.
   *
   * @param outputs [O, N]
   * @param samples N
   */
  public static int classOf(double[] outputs, int samples, int sample) {
    int count = outputs.length / samples;
    if (count == 1) {
      return outputs[sample] >= THRESHOLD ? 1 : 0;
    }
    int best = 0;
    for (int output = 1; output < count; output++) {
      if (outputs[output * samples + sample] > outputs[best * samples + sample]) {
        best = output;
      }
    }
    return best;
  }

  /**
   * Returns how far a sample is from another class, in [0, 1]: of a single output twice the
   * distance from the threshold, of several the largest minus the second; NaN where an output is.
   *
   * @param outputs [O, N]
   * @param samples N
   */
  public static double margin(double[] outputs, int samples, int sample) {
    int count = outputs.length / samples;
    double largest = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int output = 0; output < count; output++) {
      double value = outputs[output * samples + sample];
      second = Math.max(second, Math.min(largest, value));
      largest = Math.max(largest, value);
    }
    double margin = count == 1 ? 2 * Math.abs(largest - THRESHOLD) : largest - second;
    return Math.min(1, margin);
  }

  /**
   * Returns how much of its class's color a point of the plane has, wherever regions are drawn: the
   * clearer, the more, in five steps from 0.12 to 0.5.
   *
   * @param margin in [0, 1], or NaN for a point that has no class, and no color
   */
  public static double shade(double margin) {
    if (Double.isNaN(margin)) {
      return 0;
    }
    double step = Math.min(SHADES - 1, Math.floor(SHADES * margin));
    return FAINTEST + (STRONGEST - FAINTEST) * step / (SHADES - 1);
  }
}
