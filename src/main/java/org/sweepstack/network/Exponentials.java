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
 *
 * <p>Every loop is a method of its own: together they would be compiled several times, once for
 * each that is found hot while it runs, and a sweep of seconds waits for that.
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
    reduce(z, LARGEST, 1f / 64, result, length);
    polynomials(result, length);
    doublings(result, length);
    sigmoids(z, result, length);
  }

  private static void tanh(float[][] operands, float[] result, int length) {
    float[] z = operands[0];
    reduce(z, LARGEST / 2, 1f / 32, result, length);
    polynomials(result, length);
    doublings(result, length);
    tangents(z, result, length);
  }

  /** {@code z} within {@code largest}, and {@code u = share |z|}. */
  private static void reduce(float[] z, float largest, float share, float[] u, int length) {
    for (int i = 0; i < length; i++) {
      z[i] = Math.max(-largest, Math.min(largest, z[i]));
      u[i] = Math.abs(z[i]) * share;
    }
  }

  /** {@code u = exp(u) - 1}. */
  private static void polynomials(float[] u, int length) {
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
  }

  /** {@code exp(w) - 1} from {@code u = exp(w / 64) - 1}. */
  private static void doublings(float[] u, int length) {
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

  /** (1 + f) / (2 + f) above 0 and 1 / (2 + f) below, numerator and denominator times w. */
  private static void sigmoids(float[] z, float[] f, int length) {
    for (int i = 0; i < length; i++) {
      float w = Math.abs(z[i]) + TINY_FLOAT;
      f[i] = (w + f[i] * (0.5f * (z[i] + w))) / (w * (f[i] + 2));
    }
  }

  /** f / (2 + f) with the sign of z. */
  private static void tangents(float[] z, float[] f, int length) {
    for (int i = 0; i < length; i++) {
      float w = Math.abs(z[i]) + TINY_FLOAT;
      f[i] = f[i] / (w * (f[i] + 2)) * z[i];
    }
  }

  private static void sigmoid(double[][] operands, double[] result, int length) {
    double[] z = operands[0];
    reduce(z, LARGEST, 1.0 / 64, result, length);
    polynomials(result, length);
    doublings(result, length);
    sigmoids(z, result, length);
  }

  private static void tanh(double[][] operands, double[] result, int length) {
    double[] z = operands[0];
    reduce(z, LARGEST / 2, 1.0 / 32, result, length);
    polynomials(result, length);
    doublings(result, length);
    tangents(z, result, length);
  }

  /** {@code z} within {@code largest}, and {@code u = share |z|}. */
  private static void reduce(double[] z, float largest, double share, double[] u, int length) {
    for (int i = 0; i < length; i++) {
      z[i] = Math.max(-largest, Math.min(largest, z[i]));
      u[i] = Math.abs(z[i]) * share;
    }
  }

  /** {@code u = exp(u) - 1}. */
  private static void polynomials(double[] u, int length) {
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
  }

  /** {@code exp(w) - 1} from {@code u = exp(w / 64) - 1}. */
  private static void doublings(double[] u, int length) {
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

  /** (1 + f) / (2 + f) above 0 and 1 / (2 + f) below, numerator and denominator times w. */
  private static void sigmoids(double[] z, double[] f, int length) {
    for (int i = 0; i < length; i++) {
      double w = Math.abs(z[i]) + TINY_DOUBLE;
      f[i] = (w + f[i] * (0.5 * (z[i] + w))) / (w * (f[i] + 2));
    }
  }

  /** f / (2 + f) with the sign of z. */
  private static void tangents(double[] z, double[] f, int length) {
    for (int i = 0; i < length; i++) {
      double w = Math.abs(z[i]) + TINY_DOUBLE;
      f[i] = f[i] / (w * (f[i] + 2)) * z[i];
    }
  }
}
