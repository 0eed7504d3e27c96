package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.BATCH_SIZE;
import static org.sweepstack.trial.Parameters.CONVOLUTION;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.EPOCHS;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.LOG_EVERY;
import static org.sweepstack.trial.Parameters.PATIENCE;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.util.stream.LongStream;
import org.sweepstack.data.Dataset;
import org.sweepstack.data.Samples;
import org.sweepstack.network.EngineCost;
import org.sweepstack.network.LayerShape;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.SampleCounts;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Convolution;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;

/**
 * What training one trial takes; good for comparing trials, rough in absolute terms.
 *
 * @param epochs epochs to train
 * @param stackSeconds time of an epoch of a stack beyond its trials
 * @param trialSeconds time of an epoch of each trial of a stack, with its share of what comes once
 *     and of looking at the trial
 * @param stackTrials how many trials a stack gains from; more train in another one
 * @param trialBytes memory that the trial takes up in a stack
 * @param sampleBytes memory that its samples take up, once for all trials of a stack with the same
 */
public record TrialCost(
    int epochs,
    double stackSeconds,
    double trialSeconds,
    int stackTrials,
    long trialBytes,
    long sampleBytes) {

  /** Making the network of a trial, and taking up one number of its samples. */
  private static final double START_SECONDS = 0.5e-3;

  private static final double SECONDS_PER_NUMBER = 30e-9;

  /** Telling how a number of a layer spreads among all others. */
  private static final double SECONDS_PER_SPREAD = 35e-9;

  /**
   * Estimates the cost of a trial.
   *
   * @param isObserved whether it is kept how its layers spread
   */
  static TrialCost of(
      Configuration configuration, Dataset dataset, EngineChoice engines, boolean isObserved) {
    checkConvolution(configuration, dataset);
    NetworkShape shape = checkedShape(configuration, dataset);
    checkPatience(configuration, dataset);
    SampleCounts samples = counts(configuration, dataset);
    EngineCost cost = engines.of(shape).cost(configuration, shape, samples);
    int epochs = configuration.get(EPOCHS);
    long looks =
        new TrainingClock(
                epochs, epochs, Math.toIntExact(samples.steps()), configuration.get(LOG_EVERY))
            .looks();
    double look = cost.lookSeconds() + (isObserved ? observing(cost, shape) : 0);
    double once =
        START_SECONDS + samples.all() * (shape.inputs() + shape.outputs()) * SECONDS_PER_NUMBER;
    return new TrialCost(
        epochs,
        cost.stackSeconds(),
        cost.trialSeconds() + (once + looks * look) / epochs,
        cost.stackTrials(),
        cost.trialBytes(),
        cost.sampleBytes());
  }

  /** Forward and backward, and then what there is of the layers. */
  private static double observing(EngineCost cost, NetworkShape shape) {
    long units = shape.layers().stream().mapToLong(LayerShape::outputs).sum();
    long numbers = 2 * shape.parameterCount() + LayerNumbers.MOST_SAMPLES * units;
    return 2 * cost.lookSeconds() + numbers * SECONDS_PER_SPREAD;
  }

  private static SampleCounts counts(Configuration configuration, Dataset dataset) {
    int samples = dataset.train().count();
    return new SampleCounts(
        Math.min(samples, configuration.get(BATCH_SIZE).orElse(samples)),
        samples,
        countApart(dataset.validation(), dataset),
        countApart(dataset.test(), dataset));
  }

  private static int countApart(Samples set, Dataset dataset) {
    return set == dataset.train() ? 0 : set.count();
  }

  /**
   * Returns the network's layers if each of a trial's arrays can be one array, of up to 2^31
   * numbers.
   */
  private static NetworkShape checkedShape(Configuration configuration, Dataset dataset) {
    long samples =
        LongStream.of(dataset.train().count(), dataset.validation().count(), dataset.test().count())
            .max()
            .getAsLong();
    try {
      NetworkShape shape = TrialNetwork.shape(configuration, dataset);
      long together = shape.samplesTogether((int) samples);
      for (LayerShape layer : shape.layers()) {
        Math.toIntExact((layer.inputs() + 1) * together);
        Math.toIntExact((layer.outputs() + 1) * together);
      }
      return shape;
    } catch (ArithmeticException e) {
      throw InvalidInputException.ofTrial(
          configuration,
          layers(configuration)
              + " over "
              + samples
              + " samples: a layer with more than 2^31 numbers; make it narrower or give fewer"
              + " samples",
          HIDDEN,
          CONVOLUTION,
          TRAIN_POINTS,
          DATA_FILE);
    }
  }

  /** Returns what a file says of the layers. */
  private static String layers(Configuration configuration) {
    String hidden = "hidden: " + configuration.get(HIDDEN);
    Convolution convolution = configuration.get(CONVOLUTION);
    return convolution.isNone() ? hidden : "convolution: " + convolution + ", " + hidden;
  }

  private static void checkConvolution(Configuration configuration, Dataset dataset) {
    Convolution convolution = configuration.get(CONVOLUTION);
    if (convolution.isNone()) {
      return;
    }
    String wrong =
        dataset
            .image()
            .map(image -> convolution.misfit(image).map(misfit -> ": " + misfit).orElse(""))
            .orElse(
                " needs images, and the data are points of "
                    + dataset.features()
                    + " numbers; use dataset digits, idx, noise_images, or csv with image");
    if (!wrong.isEmpty()) {
      throw InvalidInputException.ofTrial(
          configuration, "convolution: " + convolution + wrong, CONVOLUTION, DATASET);
    }
  }

  private static void checkPatience(Configuration configuration, Dataset dataset) {
    if (configuration.get(PATIENCE).isPresent() && dataset.validation().count() == 0) {
      throw InvalidInputException.ofTrial(
          configuration,
          "patience: needs validation samples, and validation_fraction "
              + Numbers.format(configuration.get(VALIDATION_FRACTION))
              + " of "
              + dataset.train().count()
              + " rounds down to none; make it larger",
          VALIDATION_FRACTION,
          PATIENCE);
    }
  }
}
