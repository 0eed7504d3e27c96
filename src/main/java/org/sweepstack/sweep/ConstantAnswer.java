package org.sweepstack.sweep;

import static org.sweepstack.trial.Parameters.HUBER_DELTA;
import static org.sweepstack.trial.Parameters.LOSS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Datasets;
import org.sweepstack.data.Samples;
import org.sweepstack.hints.ConstantAnswers;
import org.sweepstack.trial.ClassWeighting;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Resample;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.Task;

/**
 * The best that a network does which gives the same answer for all samples: the share of each
 * class, or a quantity.
 */
final class ConstantAnswer implements ConstantAnswers {
  /** Making data takes time, and a sweep over many does not need them all for a hint. */
  private static final int MOST_DATA_SETS = 20;

  private final Datasets datasets;
  private final Map<Configuration, Map<SampleSet, double[]>> shares = new HashMap<>();
  private final Map<Configuration, Double> ofQuantities = new HashMap<>();

  ConstantAnswer(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * Returns its training loss in a configuration; NaN when the data cannot be read, change with the
   * epochs, or are one of too many data sets, and where training minimizes another loss than is
   * told, as classes have weights.
   */
  @Override
  public double loss(Configuration configuration) {
    if (configuration.get(Parameters.RESAMPLE) == Resample.EPOCH
        || configuration.get(Parameters.CLASS_WEIGHT) != ClassWeighting.NONE) {
      return Double.NaN;
    }
    if (Task.isRegression(configuration)) {
      return ofQuantities(configuration);
    }
    double[] classes = shares(Datasets.dataOf(configuration)).get(SampleSet.TRAIN);
    return switch (configuration.get(LOSS)) {
      case MSE -> mean(classes, share -> share * (1 - share));
      case MAE -> mean(classes, share -> Math.min(share, 1 - share));
      case HUBER -> mean(classes, share -> huber(share, configuration.get(HUBER_DELTA)));
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY ->
          Arrays.stream(classes).map(share -> share > 0 ? -share * Math.log(share) : 0).sum();
    };
  }

  /** As {@link ConstantAnswers#accuracy}, and not known where the loss is not. */
  @Override
  public double accuracy(Configuration configuration, SampleSet set) {
    if (configuration.get(Parameters.RESAMPLE) == Resample.EPOCH
        || Task.isRegression(configuration)) {
      return Double.NaN;
    }
    Map<SampleSet, double[]> classes = shares(Datasets.dataOf(configuration));
    double[] learned = classes.get(SampleSet.TRAIN);
    int mostFrequent =
        IntStream.range(0, learned.length)
            .reduce((one, other) -> learned[other] > learned[one] ? other : one)
            .orElseThrow();
    return classes.get(set)[mostFrequent];
  }

  private double ofQuantities(Configuration configuration) {
    Configuration key =
        Datasets.dataOf(configuration)
            .with(LOSS, configuration.get(LOSS))
            .with(HUBER_DELTA, configuration.get(HUBER_DELTA));
    if (!ofQuantities.containsKey(key)) {
      boolean isOneTooMany = ofQuantities.size() >= MOST_DATA_SETS;
      ofQuantities.put(key, isOneTooMany ? Double.NaN : computeLoss(key));
    }
    return ofQuantities.get(key);
  }

  private double computeLoss(Configuration key) {
    try {
      return ConstantQuantity.loss(key, datasets.of(key));
    } catch (InvalidInputException e) {
      return Double.NaN; // as where classes are predicted
    }
  }

  private static double mean(double[] classes, DoubleUnaryOperator ofShare) {
    return Arrays.stream(classes).map(ofShare).average().orElse(Double.NaN);
  }

  /** Returns Huber's loss of the best answer a where a share of the targets is 1, the others 0. */
  private static double huber(double share, double delta) {
    double s = Math.min(share, 1 - share);
    if (1 - s <= delta) {
      return s * (1 - s) / 2;
    }
    // The ones are far off: (1 - s) a = s delta, where the derivative is 0.
    double a = s * delta / (1 - s);
    return (1 - s) * a * a / 2 + s * delta * (1 - a - delta / 2);
  }

  private Map<SampleSet, double[]> shares(Configuration data) {
    if (!shares.containsKey(data)) {
      shares.put(data, shares.size() < MOST_DATA_SETS ? computeShares(data) : unknown());
    }
    return shares.get(data);
  }

  private Map<SampleSet, double[]> computeShares(Configuration data) {
    try {
      Dataset dataset = datasets.of(data);
      return Map.of(
          SampleSet.TRAIN,
          shares(dataset.train(), dataset.classes()),
          SampleSet.VALIDATION,
          shares(dataset.validation(), dataset.classes()),
          SampleSet.TEST,
          shares(dataset.test(), dataset.classes()));
    } catch (InvalidInputException e) {
      // A data file that is gone: there is no hint then.
      return unknown();
    }
  }

  /** Returns the share of each class; NaN where there are no samples. */
  private static double[] shares(Samples samples, int classes) {
    int[] counts = new int[classes];
    for (int sample = 0; sample < samples.count(); sample++) {
      counts[samples.classOf(sample)]++;
    }
    return IntStream.of(counts).mapToDouble(count -> (double) count / samples.count()).toArray();
  }

  private static Map<SampleSet, double[]> unknown() {
    return Arrays.stream(SampleSet.values())
        .collect(Collectors.toMap(Function.identity(), set -> new double[] {Double.NaN}));
  }
}
