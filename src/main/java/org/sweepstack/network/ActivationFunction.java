package org.sweepstack.network;

import java.util.List;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Precision;

/**
 * An activation on a stack, forward and backward. The derivative is written in the activation's
 * value a = f(z), so that z need not be kept.
 */
interface ActivationFunction {

  /**
   * Returns {@code a = f(z)}, for slices of rows of N samples. {@code a} and {@code z} are distinct
   * unless {@link #isIdentity}.
   */
  Operation forward(StackArray z, StackArray a, int samples);

  /** Returns {@code delta = gradient * f'(z)}, where {@code a = f(z)}. The three are distinct. */
  Operation backward(StackArray a, StackArray gradient, StackArray delta);

  /**
   * Returns a z with f(z) = 1 to the last bit in both precisions: what stands in the extra row of z
   * that becomes the row of ones which the next layer's biases multiply.
   */
  default double inverseOfOne() {
    return 1;
  }

  /** Returns whether f(z) = z, so that a and z can be one array, and delta and gradient another. */
  default boolean isIdentity() {
    return false;
  }

  /** Returns the activation of a name. */
  static ActivationFunction of(Activation activation, double leak, Precision precision) {
    return switch (activation) {
      case SIGMOID -> new SigmoidFunction(precision);
      case TANH -> new TanhFunction(precision);
      case RELU -> new RectifierFunction();
      case LEAKY_RELU -> new LeakyRectifierFunction(leak);
      case NONE -> new IdentityFunction();
      case SOFTMAX -> new SoftmaxFunction();
    };
  }

  /** f(z) = 1 / (1 + exp(-z)), f' = a (1 - a). */
  record SigmoidFunction(Precision precision) implements ActivationFunction {

    @Override
    public Operation forward(StackArray z, StackArray a, int samples) {
      if (!TanhFunction.isAccelerated(precision)) {
        return Elementwise.sigmoid(z, a);
      }
      // sigmoid(z) = tanh(z / 2) / 2 + 1 / 2
      return Operation.sequence(
          List.of(
              Elementwise.scale(z, 0.5, a),
              Elementwise.acceleratedTanh(a, a),
              Elementwise.scale(a, 0.5, a),
              Elementwise.add(a, 0.5, a)));
    }

    @Override
    public Operation backward(StackArray a, StackArray gradient, StackArray delta) {
      return Operation.sequence(
          List.of(
              Elementwise.subtractFrom(1, a, delta),
              Elementwise.multiply(delta, a, delta),
              Elementwise.multiply(delta, gradient, delta)));
    }

    @Override
    public double inverseOfOne() {
      return 50;
    }
  }

  /** f(z) = tanh(z), f' = 1 - a a. */
  record TanhFunction(Precision precision) implements ActivationFunction {

    /** Chosen by build and precision, never by size: the two ways differ in the last bits. */
    static boolean isAccelerated(Precision precision) {
      return precision == Precision.FLOAT && Nd4jRuntime.hasOneDnn();
    }

    @Override
    public Operation forward(StackArray z, StackArray a, int samples) {
      return isAccelerated(precision) ? Elementwise.acceleratedTanh(z, a) : Elementwise.tanh(z, a);
    }

    @Override
    public Operation backward(StackArray a, StackArray gradient, StackArray delta) {
      return Operation.sequence(
          List.of(
              Elementwise.multiply(a, a, delta),
              Elementwise.subtractFrom(1, delta, delta),
              Elementwise.multiply(delta, gradient, delta)));
    }

    @Override
    public double inverseOfOne() {
      return 50;
    }
  }

  /** f(z) = max(0, z), f' = 1 where a is above 0, else 0. */
  record RectifierFunction() implements ActivationFunction {

    @Override
    public Operation forward(StackArray z, StackArray a, int samples) {
      return Elementwise.rectify(z, a);
    }

    @Override
    public Operation backward(StackArray a, StackArray gradient, StackArray delta) {
      return Operation.sequence(
          List.of(Elementwise.isAbove(0, a, delta), Elementwise.multiply(delta, gradient, delta)));
    }
  }

  /** f(z) = max(z, leak z), f' = 1 where a is above 0, else leak. */
  record LeakyRectifierFunction(double leak) implements ActivationFunction {

    @Override
    public Operation forward(StackArray z, StackArray a, int samples) {
      return Operation.sequence(
          List.of(Elementwise.scale(z, leak, a), Elementwise.maximum(z, a, a)));
    }

    @Override
    public Operation backward(StackArray a, StackArray gradient, StackArray delta) {
      return Operation.sequence(
          List.of(
              Elementwise.isAbove(0, a, delta),
              Elementwise.scale(delta, 1 - leak, delta),
              Elementwise.add(delta, leak, delta),
              Elementwise.multiply(delta, gradient, delta)));
    }
  }

  /**
   * f(z) = exp(z) / sum of exp(z) over the outputs; only ever with cross entropy, whose derivative
   * includes it.
   */
  record SoftmaxFunction() implements ActivationFunction {

    @Override
    public Operation forward(StackArray z, StackArray a, int samples) {
      return Elementwise.softmax(z, a, samples);
    }

    @Override
    public Operation backward(StackArray a, StackArray gradient, StackArray delta) {
      throw new UnsupportedOperationException("cross entropy includes the derivative of softmax");
    }
  }

  /** f(z) = z. */
  record IdentityFunction() implements ActivationFunction {

    @Override
    public Operation forward(StackArray z, StackArray a, int samples) {
      return () -> {};
    }

    @Override
    public Operation backward(StackArray a, StackArray gradient, StackArray delta) {
      return () -> {};
    }

    @Override
    public boolean isIdentity() {
      return true;
    }
  }
}
