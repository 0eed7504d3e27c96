package org.sweepstack.training;

import java.util.stream.IntStream;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.Decision;

/** From outputs to classes. */
final class Prediction {
  private Prediction() {}

  /** Returns the predicted class of every sample. */
  static int[] classes(double[] outputs, int samples) {
    return IntStream.range(0, samples)
        .map(sample -> Decision.classOf(outputs, samples, sample))
        .toArray();
  }

  /**
   * Returns the share of samples for which outputs [O, N] and targets [O, N] name the same class.
   */
  static double accuracy(double[] outputs, SampleMatrix truth) {
    int correct = 0;
    for (int sample = 0; sample < truth.samples(); sample++) {
      if (Decision.classOf(outputs, truth.samples(), sample)
          == Decision.classOf(truth.targets(), truth.samples(), sample)) {
        correct++;
      }
    }
    return (double) correct / truth.samples();
  }
}
