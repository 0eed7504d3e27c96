package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.CLASS_WEIGHT;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Quantities;
import org.sweepstack.data.Samples;
import org.sweepstack.network.ClassWeights;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.ClassWeighting;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.SampleSet;

/**
 * A data set as networks see it: features in rows, and as target outputs the classes, or the
 * quantities {@linkplain Quantities standardized}.
 *
 * @param dataset where they come from
 * @param outputs O: one for two classes under a loss that takes one, else one a class; one a
 *     quantity
 * @param train the training samples
 * @param validation the validation samples; the same object as {@code train} where the samples are
 *     the same
 * @param test the test samples; the same object as {@code train} where the samples are the same
 */
record TrialSamples(
    Dataset dataset, int outputs, SampleMatrix train, SampleMatrix validation, SampleMatrix test) {

  /** Returns the samples of a configuration. */
  static TrialSamples of(Configuration configuration, Dataset dataset) {
    int outputs = outputs(configuration, dataset);
    SampleMatrix train = matrix(dataset, dataset.train(), outputs);
    return new TrialSamples(
        dataset,
        outputs,
        train,
        dataset.validation() == dataset.train()
            ? train
            : matrix(dataset, dataset.validation(), outputs),
        dataset.test() == dataset.train() ? train : matrix(dataset, dataset.test(), outputs));
  }

  /** Returns the samples of a set. */
  SampleMatrix of(SampleSet set) {
    return switch (set) {
      case TRAIN -> train;
      case VALIDATION -> validation;
      case TEST -> test;
    };
  }

  /**
   * Returns how much the classes of trials of one stack count, by the training samples that each
   * has at first; no other sample has a say.
   */
  static ClassWeights weights(List<Configuration> trials, List<TrialSamples> samples) {
    if (trials.get(0).get(CLASS_WEIGHT) == ClassWeighting.NONE) {
      return ClassWeights.NONE;
    }
    Map<TrialSamples, double[]> distinct = new IdentityHashMap<>();
    return ClassWeights.of(
        samples.stream()
            .map(each -> distinct.computeIfAbsent(each, s -> ClassWeights.balanced(s.train())))
            .toList(),
        samples.get(0).outputs());
  }

  /** Returns how many outputs a network for this data has. */
  static int outputs(Configuration configuration, Dataset dataset) {
    return NetworkShape.outputs(
        configuration, dataset.classes(), dataset.quantities().map(Quantities::count).orElse(0));
  }

  /** Returns samples of a data set, or drawn as its are, for a network with some outputs. */
  static SampleMatrix matrix(Dataset dataset, Samples samples, int outputs) {
    int count = samples.count();
    double[] targets =
        dataset
            .quantities()
            .map(quantities -> targets(quantities, samples))
            .orElseGet(() -> targets(samples, outputs));
    SampleMatrix matrix = new PixelSamples(samples, targets);
    return PixelSamples.isFor(samples) ? matrix : SampleMatrix.of(count, matrix.inputs(), targets);
  }

  private static double[] targets(Samples samples, int outputs) {
    int count = samples.count();
    double[] targets = new double[outputs * count];
    for (int sample = 0; sample < count; sample++) {
      int label = samples.classOf(sample);
      if (outputs == 1) {
        targets[sample] = label;
      } else {
        targets[label * count + sample] = 1;
      }
    }
    return targets;
  }

  private static double[] targets(Quantities quantities, Samples samples) {
    int count = samples.count();
    double[] targets = new double[quantities.count() * count];
    for (int index = 0; index < quantities.count(); index++) {
      for (int sample = 0; sample < count; sample++) {
        targets[index * count + sample] =
            quantities.standardized(index, samples.quantity(sample, index));
      }
    }
    return targets;
  }
}
