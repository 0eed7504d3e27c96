package org.sweepstack.training;

import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.BATCH_SIZE;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.EPOCHS;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.PATIENCE;
import static org.sweepstack.trial.Parameters.PRECISION;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;
import static org.sweepstack.trial.Parameters.VALIDATION_FRACTION;

import java.util.stream.LongStream;
import org.sweepstack.data.Dataset;
import org.sweepstack.network.LayerShape;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Precision;

/**
 * What training one trial takes, by a model fitted to one core; good for comparing trials, rough in
 * absolute terms.
 *
 * @param epochs epochs to train
 * @param stepsPerEpoch steps of an epoch
 * @param epochSeconds time of one epoch, as one trial among many in a stack
 * @param stepBytes memory that a step touches
 * @param trialBytes memory that the trial takes up in a stack
 * @param sampleBytes memory that its samples take up, once for all trials of a stack with the same
 */
public record TrialCost(
    int epochs,
    long stepsPerEpoch,
    double epochSeconds,
    long stepBytes,
    long trialBytes,
    long sampleBytes) {
  private static final double PRODUCT_SECONDS = 0.08e-6;
  private static final double SECONDS_PER_FLOP = 0.012e-9;
  private static final double SECONDS_PER_EXPONENTIAL = 0.45e-9;
  private static final double SECONDS_PER_VALUE = 0.3e-9;

  /** Arrays of one number a weight: weights, gradients, and a few of an optimizer. */
  private static final int ARRAYS_PER_PARAMETER = 5;

  /**
   * The same and what is there beside a step: a copy for the trials that stay when others leave.
   */
  private static final int RESIDENT_ARRAYS_PER_PARAMETER = 12;

  /** Arrays of one number an output and sample: sums, outputs and delta. */
  private static final int ARRAYS_PER_OUTPUT = 3;

  static TrialCost of(Configuration configuration, Dataset dataset) {
    NetworkShape shape = checkedShape(configuration, dataset);
    checkPatience(configuration, dataset);
    int samples = dataset.train().count();
    int batch = Math.min(samples, configuration.get(BATCH_SIZE).orElse(samples));
    long steps = (samples + batch - 1L) / batch;
    Precision precision = configuration.get(PRECISION);
    double outputs = 0;
    for (LayerShape layer : shape.layers()) {
      outputs += layer.outputs() + 1.0;
    }
    double numbers =
        (double) ARRAYS_PER_PARAMETER * shape.parameterCount()
            + ARRAYS_PER_OUTPUT * outputs * batch
            + (double) dataset.features() * batch;
    double fixed = steps * 3 * shape.layers().size() * PRODUCT_SECONDS;
    double widening = precision == Precision.DOUBLE ? 2 : 1;
    double perSample =
        6.0 * shape.parameterCount() * SECONDS_PER_FLOP + outputs * secondsPerOutput(configuration);
    return new TrialCost(
        configuration.get(EPOCHS),
        steps,
        fixed + widening * samples * perSample,
        (long) (numbers * precision.bytes()),
        trialNumbers(shape, dataset, batch, outputs) * precision.bytes(),
        sampleNumbers(shape, dataset) * precision.bytes());
  }

  /** Returns the numbers of a trial's own arrays: a pass over each set, a step and the weights. */
  private static long trialNumbers(
      NetworkShape shape, Dataset dataset, int batch, double outputsPerSample) {
    long samples = dataset.train().count() + (long) batch;
    if (dataset.validation() != dataset.train()) {
      samples += dataset.validation().count();
    }
    if (dataset.test() != dataset.train()) {
      samples += dataset.test().count();
    }
    return (long) (ARRAYS_PER_OUTPUT * outputsPerSample * samples)
        + (long) RESIDENT_ARRAYS_PER_PARAMETER * shape.parameterCount();
  }

  private static long sampleNumbers(NetworkShape shape, Dataset dataset) {
    long samples =
        (long) dataset.train().count() + dataset.validation().count() + dataset.test().count();
    return samples * (shape.inputs() + shape.outputs());
  }

  private static double secondsPerOutput(Configuration configuration) {
    boolean isExponential =
        configuration.get(ACTIVATION) == Activation.SIGMOID
            || configuration.get(ACTIVATION) == Activation.TANH;
    return isExponential ? SECONDS_PER_VALUE + SECONDS_PER_EXPONENTIAL : SECONDS_PER_VALUE;
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
      NetworkShape shape = RunningStack.shape(configuration, dataset);
      for (LayerShape layer : shape.layers()) {
        Math.toIntExact((layer.outputs() + 1) * samples);
        Math.toIntExact(layer.columns() * samples);
      }
      return shape;
    } catch (ArithmeticException e) {
      throw InvalidInputException.ofTrial(
          configuration,
          "hidden: "
              + configuration.get(HIDDEN)
              + " over "
              + samples
              + " samples: a layer with more than 2^31 numbers; make it narrower or give fewer"
              + " samples",
          HIDDEN,
          TRAIN_POINTS,
          DATA_FILE);
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
