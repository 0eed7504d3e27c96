package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Precision;

/** Networks by the matrix products of ND4J's BLAS, feature-major. */
final class ProductEngine implements Engine {
  /** What stays in a core's second-level cache, with room for all else. */
  private static final long CACHE_BYTES = 512L << 10;

  /** What a step costs beyond its trials: starting some twenty operations. */
  private static final double STEP_SECONDS = 0.5e-6;

  private static final double PRODUCT_SECONDS = 0.08e-6;
  private static final double SECONDS_PER_FLOP = 0.012e-9;
  private static final double SECONDS_PER_EXPONENTIAL = 1.0e-9;
  private static final double SECONDS_PER_VALUE = 0.9e-9;

  /** Arrays of one number a weight: weights, gradients, and a few of an optimizer. */
  private static final int ARRAYS_PER_PARAMETER = 5;

  /**
   * The same and what is there beside a step: a copy for the trials that stay when others leave.
   */
  private static final int RESIDENT_ARRAYS_PER_PARAMETER = 16;

  /** Arrays of one number an output and sample: sums and outputs, and what kernels see. */
  private static final int ARRAYS_PER_OUTPUT = 3;

  /** The samples themselves, and a copy twice as wide for gathering them. */
  private static final int ARRAYS_PER_SAMPLE = 3;

  private static final double SECONDS_PER_COPY = 0.5e-9;

  /** Putting a number of a sample into a batch. */
  private static final double SECONDS_PER_GATHERED = 4e-9;

  @Override
  public NetworkStack initialize(List<Configuration> trials, NetworkShape shape) {
    return ProductStack.initialize(trials, shape);
  }

  @Override
  public EngineCost cost(Configuration trial, NetworkShape shape, SampleCounts samples) {
    int bytes = trial.get(PRECISION).bytes();
    double widening = trial.get(PRECISION) == Precision.DOUBLE ? 2 : 1;
    double outputs = outputs(shape);
    double judged = shape.outputs() * EngineCost.secondsPerJudged(trial);
    double perStep =
        EngineCost.PASSES * shape.layers().size() * PRODUCT_SECONDS
            + shape.parameterCount() * secondsPerWeight(trial);
    double forward =
        2.0 * shape.multiplications() * SECONDS_PER_FLOP + copied(shape) * SECONDS_PER_COPY;
    double perOutput = outputs * secondsPerOutput(trial);
    double gathered = EngineCost.gathered(shape, samples);
    double perSample =
        EngineCost.PASSES * forward + perOutput + judged / 2 + gathered * SECONDS_PER_GATHERED;
    double numbersOfStep =
        (double) ARRAYS_PER_PARAMETER * shape.parameterCount()
            + (ARRAYS_PER_OUTPUT * outputs + shape.inputs()) * samples.batch();
    return new EngineCost(
        samples.steps() * STEP_SECONDS,
        widening * (samples.steps() * perStep + samples.train() * perSample),
        widening * samples.all() * (forward + perOutput + judged),
        (int) Math.max(1, CACHE_BYTES / (long) (numbersOfStep * bytes)),
        numbersOfTrial(shape, samples) * bytes,
        numbersOfStack(shape, samples) * bytes);
  }

  private static double outputs(NetworkShape shape) {
    return shape.layers().stream().mapToDouble(layer -> layer.outputs() + 1.0).sum();
  }

  /** Returns how many numbers of a sample are brought under kernels. */
  private static double copied(NetworkShape shape) {
    return shape.layers().stream()
        .mapToDouble(layer -> layer instanceof ConvolutionShape images ? images.numbersSeen() : 0)
        .sum();
  }

  /** Returns the numbers of a trial's own arrays: the weights, and what it says of each sample. */
  private static long numbersOfTrial(NetworkShape shape, SampleCounts samples) {
    return 2L * shape.outputs() * (samples.batch() + samples.all())
        + (long) RESIDENT_ARRAYS_PER_PARAMETER * shape.parameterCount();
  }

  /** Returns the numbers of the arrays that trials use in turn: a pass over each set and a step. */
  private static long numbersOfStack(NetworkShape shape, SampleCounts samples) {
    double perSample =
        ARRAYS_PER_SAMPLE * (shape.inputs() + shape.outputs()) + ARRAYS_PER_OUTPUT * outputs(shape);
    long together =
        IntStream.of(samples.batch(), samples.train(), samples.validation(), samples.test())
            .mapToLong(shape::samplesTogether)
            .sum();
    return (long) (perSample * together);
  }

  /** Returns how long an optimizer takes for one weight. */
  private static double secondsPerWeight(Configuration trial) {
    return switch (trial.get(OPTIMIZER)) {
      case SGD -> 0.7e-9;
      case MOMENTUM, NESTEROV -> 1.5e-9;
      case ADAGRAD, RMSPROP, ADAM -> 3.5e-9;
    };
  }

  private static double secondsPerOutput(Configuration configuration) {
    boolean isExponential =
        configuration.get(ACTIVATION) == Activation.SIGMOID
            || configuration.get(ACTIVATION) == Activation.TANH;
    return isExponential ? SECONDS_PER_VALUE + SECONDS_PER_EXPONENTIAL : SECONDS_PER_VALUE;
  }
}
