package org.sweepstack.training;

import java.util.stream.IntStream;
import org.sweepstack.network.SampleMatrix;

/** From outputs to classes. */
final class Prediction {
  private static final double THRESHOLD = 0.5;

  private Prediction() {}

  /**
   * Returns the predicted class of a sample: with one output, 1 from 0.5 up; else the first of the
   * largest outputs.
   *
   * @param outputs [O, N]
   * @param samples N
   */
  static int classOf(double[] outputs, int samples, int sample) {
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

  /** Returns the predicted class of every sample. */
  static int[] classes(double[] outputs, int samples) {
    return IntStream.range(0, samples).map(sample -> classOf(outputs, samples, sample)).toArray();
  }

  /**
   * Returns the share of samples for which outputs [O, N] and targets [O, N] name the same class.
   */
  static double accuracy(double[] outputs, SampleMatrix truth) {
    int correct = 0;
    for (int sample = 0; sample < truth.samples(); sample++) {
      if (classOf(outputs, truth.samples(), sample)
          == classOf(truth.targets(), truth.samples(), sample)) {
        correct++;
      }
    }
    return (double) correct / truth.samples();
  }
}
