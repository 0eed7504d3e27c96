package org.sweepstack.network;

import org.sweepstack.network.ElementLoop.Loops;
import org.sweepstack.trial.Activation;

/**
 * An activation on the arrays of a trial, forward and backward. The derivative is written in the
 * activation's value a = f(z), so that z need not be kept. Of a slice the first O rows of N samples
 * are computed, and what follows them stays as it is.
 */
interface ActivationFunction {
  /** Becomes infinite when any number above 0 is multiplied with it twice. */
  float HUGE_FLOAT = 1e38f;

  /** Becomes infinite when any number above 0 is multiplied with it twice. */
  double HUGE_DOUBLE = 1e308;

  /** Returns {@code a = f(z)}. The two are distinct unless {@link #isIdentity}. */
  Operation forward(StackArray z, StackArray a, int outputs, int samples);

  /** Returns {@code delta = gradient * f'(z)}, where {@code a = f(z)}. */
  Operation backward(StackArray a, StackArray gradient, StackArray delta, int outputs, int samples);

  /** Returns whether f(z) = z, so that a and z can be one array, and delta and gradient another. */
  default boolean isIdentity() {
    return false;
  }

  /** Returns the activation of a name. */
  static ActivationFunction of(Activation activation, double leak) {
    return switch (activation) {
      case SIGMOID -> SIGMOID;
      case TANH -> TANH;
      case RELU -> RECTIFIER;
      case LEAKY_RELU -> leakyRectifier(leak);
      case NONE -> new IdentityFunction();
      case SOFTMAX -> new SoftmaxFunction();
    };
  }

  /** f(z) = 1 / (1 + exp(-z)), f' = a (1 - a). */
  ActivationFunction SIGMOID =
      new ElementwiseFunction(
          Exponentials.SIGMOID,
          new Loops(
              (operands, delta, length) -> {
                float[] a = operands[0];
                float[] gradient = operands[1];
                for (int i = 0; i < length; i++) {
                  delta[i] = (1 - a[i]) * a[i] * gradient[i];
                }
              },
              (operands, delta, length) -> {
                double[] a = operands[0];
                double[] gradient = operands[1];
                for (int i = 0; i < length; i++) {
                  delta[i] = (1 - a[i]) * a[i] * gradient[i];
                }
              }));

  /** f(z) = tanh(z), f' = 1 - a a. */
  ActivationFunction TANH =
      new ElementwiseFunction(
          Exponentials.TANH,
          new Loops(
              (operands, delta, length) -> {
                float[] a = operands[0];
                float[] gradient = operands[1];
                for (int i = 0; i < length; i++) {
                  delta[i] = (1 - a[i] * a[i]) * gradient[i];
                }
              },
              (operands, delta, length) -> {
                double[] a = operands[0];
                double[] gradient = operands[1];
                for (int i = 0; i < length; i++) {
                  delta[i] = (1 - a[i] * a[i]) * gradient[i];
                }
              }));

  /** f(z) = max(0, z), f' = 1 where a is above 0, else 0. */
  ActivationFunction RECTIFIER =
      new ElementwiseFunction(
          new Loops(
              (operands, a, length) -> {
                float[] z = operands[0];
                for (int i = 0; i < length; i++) {
                  a[i] = Math.max(z[i], 0);
                }
              },
              (operands, a, length) -> {
                double[] z = operands[0];
                for (int i = 0; i < length; i++) {
                  a[i] = Math.max(z[i], 0);
                }
              }),
          slopes(0));

  /** f(z) = max(z, leak z), f' = 1 where a is above 0, else leak. */
  static ActivationFunction leakyRectifier(double leak) {
    float leakFloat = (float) leak;
    return new ElementwiseFunction(
        new Loops(
            (operands, a, length) -> {
              float[] z = operands[0];
              for (int i = 0; i < length; i++) {
                a[i] = Math.max(z[i], leakFloat * z[i]);
              }
            },
            (operands, a, length) -> {
              double[] z = operands[0];
              for (int i = 0; i < length; i++) {
                a[i] = Math.max(z[i], leak * z[i]);
              }
            }),
        slopes(leak));
  }

  /**
   * Returns {@code delta = gradient} where a is above 0, and {@code leak * gradient} elsewhere. A
   * step without a branch, which the compiler could not vectorize: any number above 0 times a huge
   * one, twice, is above 1.
   */
  private static Loops slopes(double leak) {
    float leakFloat = (float) leak;
    return new Loops(
        (operands, delta, length) -> {
          float[] a = operands[0];
          float[] gradient = operands[1];
          for (int i = 0; i < length; i++) {
            float step = Math.max(0, Math.min(1, a[i] * HUGE_FLOAT * HUGE_FLOAT));
            delta[i] = (step + (1 - step) * leakFloat) * gradient[i];
          }
        },
        (operands, delta, length) -> {
          double[] a = operands[0];
          double[] gradient = operands[1];
          for (int i = 0; i < length; i++) {
            double step = Math.max(0, Math.min(1, a[i] * HUGE_DOUBLE * HUGE_DOUBLE));
            delta[i] = (step + (1 - step) * leak) * gradient[i];
          }
        });
  }

  /**
   * Treats each number alone, by loops of ours: {@code a} from z, {@code delta} from a and dL/da.
   */
  record ElementwiseFunction(Loops forward, Loops backward) implements ActivationFunction {

    @Override
    public Operation forward(StackArray z, StackArray a, int outputs, int samples) {
      return new ElementLoop(forward, outputs * samples, a, z);
    }

    @Override
    public Operation backward(
        StackArray a, StackArray gradient, StackArray delta, int outputs, int samples) {
      return new ElementLoop(backward, outputs * samples, delta, a, gradient);
    }
  }

  /**
   * f(z) = exp(z) / sum of exp(z) over the outputs; only ever with cross entropy, whose derivative
   * includes it.
   */
  record SoftmaxFunction() implements ActivationFunction {

    @Override
    public Operation forward(StackArray z, StackArray a, int outputs, int samples) {
      return new Softmax(z, a, outputs, samples);
    }

    @Override
    public Operation backward(
        StackArray a, StackArray gradient, StackArray delta, int outputs, int samples) {
      throw new UnsupportedOperationException("cross entropy includes the derivative of softmax");
    }
  }

  /** f(z) = z. */
  record IdentityFunction() implements ActivationFunction {

    @Override
    public Operation forward(StackArray z, StackArray a, int outputs, int samples) {
      return trial -> {};
    }

    @Override
    public Operation backward(
        StackArray a, StackArray gradient, StackArray delta, int outputs, int samples) {
      return trial -> {};
    }

    @Override
    public boolean isIdentity() {
      return true;
    }
  }
}
