package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.List;
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
  private static final double SECONDS_PER_EXPONENTIAL = 0.45e-9;
  private static final double SECONDS_PER_VALUE = 0.3e-9;

  /** Arrays of one number a weight: weights, gradients, and a few of an optimizer. */
  private static final int ARRAYS_PER_PARAMETER = 5;

  /**
   * The same and what is there beside a step: a copy for the trials that stay when others leave.
   */
  private static final int RESIDENT_ARRAYS_PER_PARAMETER = 16;

  /** Arrays of one number an output and sample: sums, outputs and delta. */
  private static final int ARRAYS_PER_OUTPUT = 3;

  @Override
  public NetworkStack initialize(List<Configuration> trials, NetworkShape shape) {
    return ProductStack.initialize(trials, shape);
  }

  @Override
  public EngineCost cost(Configuration trial, NetworkShape shape, SampleCounts samples) {
    Precision precision = trial.get(PRECISION);
    double outputs = 0;
    for (LayerShape layer : shape.layers()) {
      outputs += layer.outputs() + 1.0;
    }
    double numbersOfStep =
        (double) ARRAYS_PER_PARAMETER * shape.parameterCount()
            + ARRAYS_PER_OUTPUT * outputs * samples.batch()
            + (double) shape.inputs() * samples.batch();
    long bytesOfStep = (long) (numbersOfStep * precision.bytes());
    double fixed = samples.steps() * 3 * shape.layers().size() * PRODUCT_SECONDS;
    double widening = precision == Precision.DOUBLE ? 2 : 1;
    double perSample =
        6.0 * shape.parameterCount() * SECONDS_PER_FLOP + outputs * secondsPerOutput(trial);
    return new EngineCost(
        samples.steps() * STEP_SECONDS,
        fixed + widening * samples.train() * perSample,
        (int) Math.max(1, CACHE_BYTES / bytesOfStep),
        numbers(shape, samples, outputs) * precision.bytes(),
        numbers(samples, shape) * precision.bytes());
  }

  /** Returns the numbers of a trial's own arrays: a pass over each set, a step and the weights. */
  private static long numbers(NetworkShape shape, SampleCounts samples, double outputs) {
    long passes = (long) samples.batch() + samples.train() + samples.validation() + samples.test();
    return (long) (ARRAYS_PER_OUTPUT * outputs * passes)
        + (long) RESIDENT_ARRAYS_PER_PARAMETER * shape.parameterCount();
  }

  private static long numbers(SampleCounts samples, NetworkShape shape) {
    long all = (long) samples.train() + samples.validation() + samples.test();
    return all * (shape.inputs() + shape.outputs());
  }

  private static double secondsPerOutput(Configuration configuration) {
    boolean isExponential =
        configuration.get(ACTIVATION) == Activation.SIGMOID
            || configuration.get(ACTIVATION) == Activation.TANH;
    return isExponential ? SECONDS_PER_VALUE + SECONDS_PER_EXPONENTIAL : SECONDS_PER_VALUE;
  }

  @Override
  public boolean hasPortableBits() {
    return false;
  }

  @Override
  public String kernels() {
    return NumericKernels.fingerprint();
  }
}
