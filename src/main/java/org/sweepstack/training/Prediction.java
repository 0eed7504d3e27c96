package org.sweepstack.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Quantities;
import org.sweepstack.data.Samples;
import org.sweepstack.network.SampleMatrix;
import org.sweepstack.trial.ClassCounts;
import org.sweepstack.trial.Decision;
import org.sweepstack.trial.MistakenImages;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.ToldClasses;
import org.sweepstack.trial.TrueQuantities;

/** From outputs to classes, or to quantities in their own units. */
final class Prediction {
  private Prediction() {}

  /** Returns what a trial says of its test samples, after an evaluation. */
  static Predictions ofTest(RunningStack stack, int position) {
    TrialSamples samples = stack.samples(position);
    return of(
        samples.dataset(),
        samples.dataset().test(),
        samples.test(),
        stack.outputs(SampleSet.TEST, position));
  }

  /** Returns what a trial says of the training samples of the last epoch, after an evaluation. */
  static Predictions ofTraining(RunningStack stack, int position) {
    Dataset dataset = stack.samples(position).dataset();
    return of(
        dataset,
        dataset.train(),
        stack.matrix(SampleSet.TRAIN, position),
        stack.outputs(SampleSet.TRAIN, position));
  }

  /**
   * Returns how often a trial tells each class right, after an evaluation; nothing of quantities.
   */
  static Optional<ToldClasses> toldClasses(RunningStack stack, int position) {
    Dataset dataset = stack.samples(position).dataset();
    if (dataset.quantities().isPresent()) {
      return Optional.empty();
    }
    Map<SampleSet, ClassCounts> bySet = new EnumMap<>(SampleSet.class);
    for (SampleSet set : SampleSet.values()) {
      SampleMatrix truth = stack.matrix(set, position);
      if (truth.samples() > 0) {
        bySet.put(set, counts(stack.outputs(set, position), truth, dataset.classes()));
      }
    }
    return Optional.of(new ToldClasses(dataset.classNames(), bySet));
  }

  /** Returns how often outputs [O, N] name the class that targets [O, N] name. */
  static ClassCounts counts(double[] outputs, SampleMatrix truth, int classes) {
    return ClassCounts.of(
        classes(truth.targets(), truth.samples()), classes(outputs, truth.samples()), classes);
  }

  /**
   * Returns what is said of samples.
   *
   * @param samples whose numbers images are shown by
   * @param matrix the same as the network saw them; drawn afresh at an epoch, others of two inputs
   */
  private static Predictions of(
      Dataset dataset, Samples samples, SampleMatrix matrix, double[] outputs) {
    if (dataset.quantities().isPresent()) {
      return of(dataset.quantities().get(), dataset, samples, matrix, outputs);
    }
    int[] truth = classes(matrix.targets(), matrix.samples());
    int[] predicted = classes(outputs, matrix.samples());
    boolean isImage = dataset.image().isPresent();
    return new Predictions(
        isImage ? List.of() : dataset.featureNames(),
        dataset.classNames(),
        isImage ? new double[0] : matrix.inputs(),
        outputs,
        truth,
        predicted,
        dataset
            .image()
            .map(shape -> MistakenImages.of(shape, outputs, truth, predicted, samples::feature)),
        Optional.empty());
  }

  private static Predictions of(
      Quantities quantities,
      Dataset dataset,
      Samples samples,
      SampleMatrix matrix,
      double[] outputs) {
    int count = matrix.samples();
    double[] said = new double[outputs.length];
    double[] truth = new double[outputs.length];
    for (int index = 0; index < quantities.count(); index++) {
      for (int sample = 0; sample < count; sample++) {
        int place = index * count + sample;
        said[place] = quantities.restored(index, outputs[place]);
        truth[place] = truth(quantities, samples, matrix, index, sample);
      }
    }
    boolean isImage = dataset.image().isPresent();
    return new Predictions(
        isImage ? List.of() : dataset.featureNames(),
        isImage ? new double[0] : matrix.inputs(),
        said,
        new TrueQuantities(quantities.names(), truth));
  }

  /** Returns a quantity as the data have it, without the rounding of standardizing and back. */
  private static double truth(
      Quantities quantities, Samples samples, SampleMatrix matrix, int index, int sample) {
    double seen = matrix.targets()[index * matrix.samples() + sample];
    double known = samples.quantity(sample, index);
    return quantities.standardized(index, known) == seen ? known : quantities.restored(index, seen);
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
