package org.sweepstack.training;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.ClassCounts;
import org.sweepstack.trial.Measure;

/**
 * How well classes are told apart, beyond the share that is told right: scikit-learn's measures.
 */
final class ClassMeasures {
  /** As near as a probability counts to 0 and 1, so that no logarithm is infinite. */
  private static final double LEAST_PROBABILITY = Math.ulp(1.0);

  private final double[] outputs;
  private final int samples;
  private final int[] truth;
  private final ClassCounts counts;
  private final boolean areProbabilities;

  /**
   * Looks at what was said.
   *
   * @param outputs [O, N]: of two classes perhaps one, else one a class
   * @param truth whose targets name the classes
   * @param areProbabilities whether the outputs are those of the classes
   */
  ClassMeasures(double[] outputs, SampleMatrix truth, boolean areProbabilities) {
    this.outputs = outputs;
    this.areProbabilities = areProbabilities;
    samples = truth.samples();
    this.truth = Prediction.classes(truth.targets(), samples);
    counts = Prediction.counts(outputs, truth, Math.max(2, outputs.length / samples));
  }

  /** Returns the measures that there are: no area of more than two classes, or of one alone. */
  Map<Measure, Double> all() {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    int[] truths = counts.truth();
    measures.put(Measure.BALANCED_ACCURACY, mean(label -> truths[label] > 0, counts::recall));
    measures.put(
        Measure.MACRO_F1, mean(label -> truths[label] + counts.predicted()[label] > 0, counts::f1));
    if (counts.classes() == 2 && truths[0] > 0 && truths[1] > 0) {
      measures.put(Measure.ROC_AUC, area());
    }
    if (areProbabilities) {
      measures.put(Measure.LOG_LOSS, logLoss());
    }
    return measures;
  }

  private double mean(IntPredicate isCounted, IntToDoubleFunction ofClass) {
    return IntStream.range(0, counts.classes())
        .filter(isCounted)
        .mapToDouble(ofClass)
        .average()
        .orElse(Double.NaN);
  }

  /** Returns the share of pairs, one of each class, that the scores order rightly, ties a half. */
  private double area() {
    int[] order =
        IntStream.range(0, samples)
            .boxed()
            .sorted((one, other) -> Double.compare(score(one), score(other)))
            .mapToInt(Integer::intValue)
            .toArray();
    double pairs = 0;
    long before = 0;
    for (int from = 0; from < samples; ) {
      int to = from;
      while (to < samples && score(order[to]) == score(order[from])) {
        to++;
      }
      int[] equal = Arrays.copyOfRange(order, from, to);
      long ones = IntStream.of(equal).filter(sample -> truth[sample] == 1).count();
      long zeros = equal.length - ones;
      pairs += ones * (before + zeros / 2.0);
      before += zeros;
      from = Math.max(to, from + 1); // NaN is not equal to itself
    }
    return pairs / ((double) counts.truth()[0] * counts.truth()[1]);
  }

  /** Returns how much a sample seems to be of class 1. */
  private double score(int sample) {
    return outputs.length == samples ? outputs[sample] : outputs[samples + sample];
  }

  private double logLoss() {
    double sum = 0;
    for (int sample = 0; sample < samples; sample++) {
      sum -= StrictMath.log(probability(sample));
    }
    return sum / samples;
  }

  /** Returns the probability of the true class, kept from 0 and 1. */
  private double probability(int sample) {
    double[] all =
        outputs.length == samples
            ? new double[] {1 - outputs[sample], outputs[sample]}
            : IntStream.range(0, counts.classes())
                .mapToDouble(label -> outputs[label * samples + sample])
                .toArray();
    double sum = 0;
    for (int label = 0; label < all.length; label++) {
      all[label] = Math.max(LEAST_PROBABILITY, Math.min(1 - LEAST_PROBABILITY, all[label]));
      sum += all[label];
    }
    return all[truth[sample]] / sum;
  }
}
