package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.LOSS;

import org.sweepstack.data.Dataset;
import org.sweepstack.data.Samples;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LossKind;

/**
 * A data set as networks see it: features in rows, classes as target outputs.
 *
 * @param dataset where they come from
 * @param outputs O: one for two classes under a loss that takes one, else one a class
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
    SampleMatrix train = matrix(dataset.train(), outputs);
    return new TrialSamples(
        dataset,
        outputs,
        train,
        dataset.validation() == dataset.train() ? train : matrix(dataset.validation(), outputs),
        dataset.test() == dataset.train() ? train : matrix(dataset.test(), outputs));
  }

  /** Returns how many outputs a network for this data has. */
  static int outputs(Configuration configuration, Dataset dataset) {
    boolean oneOutputTellsAll =
        dataset.classes() == 2 && configuration.get(LOSS) != LossKind.CROSS_ENTROPY;
    return oneOutputTellsAll ? 1 : dataset.classes();
  }

  /** Returns samples for a network with some outputs. */
  static SampleMatrix matrix(Samples samples, int outputs) {
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
    SampleMatrix matrix = new PixelSamples(samples, targets);
    return PixelSamples.isFor(samples) ? matrix : SampleMatrix.of(count, matrix.inputs(), targets);
  }
}
