package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.HUBER_DELTA;
import static org.sweepstack.trial.Parameters.LOSS;
import static org.sweepstack.trial.Parameters.PRECISION;

import java.util.Optional;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LossReduction;

/**
 * A loss over the outputs of a network. Arrays hold O rows of N numbers: all samples' first output,
 * then the second.
 *
 * <p>The derivative of every loss here begins with {@code outputs - targets}; what differs is the
 * factor before it, how far it counts, and whether the output's activation is already in it.
 */
public interface LossFunction {

  /** Returns the loss of a trial. */
  static LossFunction of(Configuration trial) {
    return switch (trial.get(LOSS)) {
      case MSE -> new MeanSquaredError();
      case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropy();
      case CROSS_ENTROPY -> new CrossEntropy();
      case MAE -> new MeanAbsoluteError();
      case HUBER -> new Huber(trial.get(PRECISION).round(trial.get(HUBER_DELTA)));
    };
  }

  /**
   * Returns the mean loss over the samples.
   *
   * @param sums z of the output layer, before its activation
   * @param outputs a of the output layer
   * @param targets what the outputs should be
   * @param samples N
   * @return at least 0; NaN or infinite when an output is
   */
  double mean(double[] sums, double[] outputs, double[] targets, int samples);

  /**
   * Returns the factor before {@code outputs - targets} in the derivative: of a mean over samples
   * and outputs one over their number.
   */
  default double gradientFactor(LossReduction reduction, int outputs, int samples) {
    return reduction == LossReduction.MEAN ? 1.0 / ((double) outputs * samples) : 1;
  }

  /** Returns whether {@code outputs - targets} is the derivative in z rather than in a. */
  default boolean includesOutputActivation() {
    return false;
  }

  /** Returns whether it is in the unit of the outputs squared, and not in that unit itself. */
  default boolean isOfSquares() {
    return true;
  }

  /** Returns what stands for {@code outputs - targets} in the derivative; empty for itself. */
  default Optional<ErrorSlope> slope() {
    return Optional.empty();
  }

  /** The mean of (a - y)^2 over samples and outputs. */
  record MeanSquaredError() implements LossFunction {

    @Override
    public double mean(double[] sums, double[] outputs, double[] targets, int samples) {
      double total = 0;
      for (int i = 0; i < outputs.length; i++) {
        double error = outputs[i] - targets[i];
        total += error * error;
      }
      return total / outputs.length;
    }

    @Override
    public double gradientFactor(LossReduction reduction, int outputs, int samples) {
      return reduction == LossReduction.MEAN ? 2.0 / ((double) outputs * samples) : 2;
    }
  }

  /**
   * The mean of -y log(a) - (1 - y) log(1 - a) over samples and outputs with a = sigmoid(z), in the
   * form max(z, 0) - y z + log(1 + exp(-|z|)) that neither overflows nor loses small losses.
   */
  record BinaryCrossEntropy() implements LossFunction {

    @Override
    public double mean(double[] sums, double[] outputs, double[] targets, int samples) {
      double total = 0;
      for (int i = 0; i < sums.length; i++) {
        double z = sums[i];
        total += Math.max(z, 0) - targets[i] * z + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
      }
      return total / sums.length;
    }

    @Override
    public boolean includesOutputActivation() {
      return true;
    }
  }

  /**
   * The mean of -log(a) of the true class over the samples with a = softmax(z), in the form log(sum
   * of exp(z - max)) + max - z of the true class, which neither overflows nor loses small losses.
   */
  record CrossEntropy() implements LossFunction {

    @Override
    public double mean(double[] sums, double[] outputs, double[] targets, int samples) {
      double total = 0;
      for (int sample = 0; sample < samples; sample++) {
        total += ofSample(sums, targets, samples, sample);
      }
      return total / samples;
    }

    private static double ofSample(double[] sums, double[] targets, int samples, int sample) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = sample; i < sums.length; i += samples) {
        largest = Math.max(largest, sums[i]);
      }
      double exponentials = 0;
      double ofTruth = 0;
      for (int i = sample; i < sums.length; i += samples) {
        exponentials += StrictMath.exp(sums[i] - largest);
        ofTruth += targets[i] * sums[i];
      }
      return StrictMath.log(exponentials) + (largest - ofTruth);
    }

    @Override
    public double gradientFactor(LossReduction reduction, int outputs, int samples) {
      return reduction == LossReduction.MEAN ? 1.0 / samples : 1;
    }

    @Override
    public boolean includesOutputActivation() {
      return true;
    }
  }

  /** The mean of |a - y| over samples and outputs, whose derivative is 0 where they are equal. */
  record MeanAbsoluteError() implements LossFunction {

    @Override
    public double mean(double[] sums, double[] outputs, double[] targets, int samples) {
      double total = 0;
      for (int i = 0; i < outputs.length; i++) {
        total += Math.abs(outputs[i] - targets[i]);
      }
      return total / outputs.length;
    }

    @Override
    public boolean isOfSquares() {
      return false;
    }

    @Override
    public Optional<ErrorSlope> slope() {
      return Optional.of(new ErrorSlope(true, 1));
    }
  }

  /**
   * The mean of Huber's loss over samples and outputs: (a - y)^2 / 2 where |a - y| is at most
   * delta, and from there on the straight line delta (|a - y| - delta / 2).
   *
   * @param delta above 0
   */
  record Huber(double delta) implements LossFunction {

    @Override
    public double mean(double[] sums, double[] outputs, double[] targets, int samples) {
      double total = 0;
      for (int i = 0; i < outputs.length; i++) {
        double error = Math.abs(outputs[i] - targets[i]);
        total += error <= delta ? error * error / 2 : delta * (error - delta / 2);
      }
      return total / outputs.length;
    }

    @Override
    public Optional<ErrorSlope> slope() {
      return Optional.of(new ErrorSlope(false, delta));
    }
  }
}
