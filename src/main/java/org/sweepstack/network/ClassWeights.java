package org.sweepstack.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sweepstack.trial.Decision;

/**
 * How much the error of a sample counts in a step, by its class. As targets name the class by ones
 * and zeros, the weight of a sample is a constant and a multiple of each target: for several
 * outputs {@code 0 + w0 y0 + w1 y1 + ..}, for a single one {@code w0 + (w1 - w0) y}.
 *
 * @param terms of each trial in the order of the stack, the constant and the O multiples; none
 *     where all samples count alike
 */
public record ClassWeights(List<double[]> terms) {
  /** All samples count alike. */
  public static final ClassWeights NONE = new ClassWeights(List.of());

  /** Copies the list. */
  public ClassWeights {
    terms = List.copyOf(terms);
  }

  /**
   * Returns the weights of trials.
   *
   * @param ofTrials of each trial in the order of the stack, the weight of each class
   * @param outputs O: 1 for two classes, or one for each
   */
  public static ClassWeights of(List<double[]> ofTrials, int outputs) {
    List<double[]> terms = new ArrayList<>();
    for (double[] weights : ofTrials) {
      if (outputs == 1) {
        terms.add(new double[] {weights[0], weights[1] - weights[0]});
      } else {
        double[] ofTrial = new double[1 + outputs];
        System.arraycopy(weights, 0, ofTrial, 1, outputs);
        terms.add(ofTrial);
      }
    }
    return new ClassWeights(terms);
  }

  /**
   * Returns the weights by which all classes of some samples count alike, scikit-learn's {@code
   * balanced}: the number of samples by that of classes that have some, by that of the class; 0 for
   * a class that has none.
   *
   * @param train the samples to count; no others have a say
   */
  public static double[] balanced(SampleMatrix train) {
    double[] targets = train.targets();
    int samples = train.samples();
    int[] counts = new int[Math.max(2, targets.length / samples)];
    for (int sample = 0; sample < samples; sample++) {
      counts[Decision.classOf(targets, samples, sample)]++;
    }
    long classes = Arrays.stream(counts).filter(count -> count > 0).count();
    return Arrays.stream(counts)
        .mapToDouble(count -> count == 0 ? 0 : samples / ((double) classes * count))
        .toArray();
  }

  /** Returns whether all samples count alike. */
  boolean areEqual() {
    return terms.isEmpty();
  }
}
