package org.sweepstack.training;

import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Samples;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.Decision;
import org.sweepstack.trial.MistakenImages;
import org.sweepstack.trial.Predictions;

/** From outputs to classes. */
final class Prediction {
  private Prediction() {}

  /** Returns what a trial says of its test samples, after an evaluation. */
  static Predictions of(RunningStack stack, int position) {
    TrialSamples samples = stack.samples(position);
    Dataset dataset = samples.dataset();
    Samples test = dataset.test();
    double[] outputs = stack.testOutputs(position);
    int[] truth = IntStream.range(0, test.count()).map(test::classOf).toArray();
    int[] predicted = classes(outputs, test.count());
    boolean isImage = dataset.image().isPresent();
    return new Predictions(
        isImage ? List.of() : dataset.featureNames(),
        dataset.classNames(),
        isImage ? new double[0] : samples.test().inputs(),
        outputs,
        truth,
        predicted,
        dataset
            .image()
            .map(shape -> MistakenImages.of(shape, outputs, truth, predicted, test::feature)));
  }

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
