package org.sweepstack.network;

import org.sweepstack.network.ElementLoop.Loops;

/**
 * Sigmoid and hyperbolic tangent as loops without a branch, which the compiler vectorizes.
 *
 * <p>Both follow from f = exp(w) - 1 with w = |z| (twice that for tanh): sigmoid(w) = (1 + f) / (2
 * + f), sigmoid(-w) = 1 / (2 + f), and tanh(w / 2) = f / (2 + f). The polynomial is that of Taylor
 * at w / 64, which is at most 5/8, and (1 + f)^2 - 1 = f (f + 2) doubles w six times; unlike 1 + f,
 * f loses no digit of a small w. Beyond w = 40 the functions stay what they are there: 1 to the
 * last bit, -1, or 4e-18. NaN stays NaN; so it does for infinity, which a training has diverged at.
 *
 * <p>Largest errors among a million numbers of each range: sigmoid 2.2e-7 as float and 5.6e-16 as
 * double, in relation to its value 4e-6 and 1e-13 down to z = -20; tanh in relation to its value
 * 6.4e-7 and 1.1e-15.
 */
final class Exponentials {
  /** f(z) = 1 / (1 + exp(-z)). */
  static final Loops SIGMOID = new Loops(Exponentials::sigmoid, Exponentials::sigmoid);

  /** f(z) = tanh(z). */
  static final Loops TANH = new Loops(Exponentials::tanh, Exponentials::tanh);

  private static final float LARGEST = 40;

  /** Keeps |z| from 0, so that z / |z| is the sign of z; nothing that matters is as small. */
  private static final float TINY_FLOAT = 1e-30f;

  private static final double TINY_DOUBLE = 1e-300;

  private Exponentials() {}

  private static void sigmoid(float[][] operands, float[] result, int length) {
    float[] z = operands[0];
    for (int i = 0; i < length; i++) {
      z[i] = Math.max(-LARGEST, Math.min(LARGEST, z[i]));
      result[i] = Math.abs(z[i]) * (1f / 64);
    }
    exponentialsLessOne(result, length);
    // (1 + f) / (2 + f) above 0 and 1 / (2 + f) below, with numerator and denominator times w.
    for (int i = 0; i < length; i++) {
      float w = Math.abs(z[i]) + TINY_FLOAT;
      result[i] = (w + result[i] * (0.5f * (z[i] + w))) / (w * (result[i] + 2));
    }
  }

  private static void sigmoid(double[][] operands, double[] result, int length) {
    double[] z = operands[0];
    for (int i = 0; i < length; i++) {
      z[i] = Math.max(-LARGEST, Math.min(LARGEST, z[i]));
      result[i] = Math.abs(z[i]) * (1.0 / 64);
    }
    exponentialsLessOne(result, length);
    for (int i = 0; i < length; i++) {
      double w = Math.abs(z[i]) + TINY_DOUBLE;
      result[i] = (w + result[i] * (0.5 * (z[i] + w))) / (w * (result[i] + 2));
    }
  }

  private static void tanh(float[][] operands, float[] result, int length) {
    float[] z = operands[0];
    for (int i = 0; i < length; i++) {
      z[i] = Math.max(-LARGEST / 2, Math.min(LARGEST / 2, z[i]));
      result[i] = Math.abs(z[i]) * (1f / 32);
    }
    exponentialsLessOne(result, length);
    // f / (2 + f) with the sign of z.
    for (int i = 0; i < length; i++) {
      float w = Math.abs(z[i]) + TINY_FLOAT;
      result[i] = result[i] / (w * (result[i] + 2)) * z[i];
    }
  }

  private static void tanh(double[][] operands, double[] result, int length) {
    double[] z = operands[0];
    for (int i = 0; i < length; i++) {
      z[i] = Math.max(-LARGEST / 2, Math.min(LARGEST / 2, z[i]));
      result[i] = Math.abs(z[i]) * (1.0 / 32);
    }
    exponentialsLessOne(result, length);
    for (int i = 0; i < length; i++) {
      double w = Math.abs(z[i]) + TINY_DOUBLE;
      result[i] = result[i] / (w * (result[i] + 2)) * z[i];
    }
  }

  /** {@code u = exp(64 u) - 1}. The loops are apart since the compiler unrolls short ones only. */
  private static void exponentialsLessOne(float[] u, int length) {
    for (int i = 0; i < length; i++) {
      float v = u[i];
      float f = 1f / 5040;
      f = f * v + 1f / 720;
      f = f * v + 1f / 120;
      f = f * v + 1f / 24;
      f = f * v + 1f / 6;
      f = f * v + 0.5f;
      f = f * v + 1;
      u[i] = f * v;
    }
    for (int i = 0; i < length; i++) {
      float f = u[i];
      f = f * (f + 2);
      f = f * (f + 2);
      f = f * (f + 2);
      f = f * (f + 2);
      f = f * (f + 2);
      u[i] = f * (f + 2);
    }
  }

  private static void exponentialsLessOne(double[] u, int length) {
    for (int i = 0; i < length; i++) {
      double v = u[i];
      double f = 1.0 / 39916800;
      f = f * v + 1.0 / 3628800;
      f = f * v + 1.0 / 362880;
      f = f * v + 1.0 / 40320;
      f = f * v + 1.0 / 5040;
      f = f * v + 1.0 / 720;
      f = f * v + 1.0 / 120;
      f = f * v + 1.0 / 24;
      f = f * v + 1.0 / 6;
      f = f * v + 0.5;
      f = f * v + 1;
      u[i] = f * v;
    }
    for (int i = 0; i < length; i++) {
      double f = u[i];
      f = f * (f + 2);
      f = f * (f + 2);
      f = f * (f + 2);
      f = f * (f + 2);
      f = f * (f + 2);
      u[i] = f * (f + 2);
    }
  }
}
