package org.sweepstack.network;

/**
 * Sigmoid, hyperbolic tangent and the exponentials of softmax as loops over rows, without a branch,
 * which the compiler vectorizes.
 *
 * <p>The polynomials are Taylor's of f = exp(v) - 1, where |v| is at most 5/8. Squaring exp(v)
 * doubles v, and so does f (f + 2), which loses no digit of a small f where squaring loses none of
 * a small exp(v): three of each make exp(64 v), and sigmoid(z) = e / (1 + e) with e = exp(z). With
 * f = exp(2 z) - 1: tanh(z) = f / (f + 2). Beyond 40 (tanh: 10 as float and 20 as double) the
 * functions stay what they are there: 1, -1 (as float to a last bit), or 4e-18. NaN stays NaN; so
 * it does for infinity, which a training has diverged at.
 *
 * <p>Largest errors among numbers of each range from 1e-8 to 20: sigmoid 2.6e-7 as float and
 * 5.6e-16 as double, in relation to its value 1.2e-5 and 1.8e-13; tanh in relation to its value
 * 5.3e-7 and 1.1e-15.
 */
final class RowExponentials {
  private static final float LARGEST = 40;
  private static final float LARGEST_OF_TANH_FLOAT = 10;
  private static final double LARGEST_OF_TANH_DOUBLE = 20;

  private RowExponentials() {}

  static RowLoop sigmoid(float[] a, float[] z) {
    return length -> {
      for (int k = 0; k < length; k++) {
        float v = Math.max(-LARGEST, Math.min(LARGEST, z[k])) * (1f / 64);
        float e = 1f / 5040;
        e = e * v + 1f / 720;
        e = e * v + 1f / 120;
        e = e * v + 1f / 24;
        e = e * v + 1f / 6;
        e = e * v + 0.5f;
        e = e * v + 1;
        e = e * v;
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e + 1;
        e = e * e;
        e = e * e;
        e = e * e;
        a[k] = e / (e + 1);
      }
    };
  }

  static RowLoop tanh(float[] a, float[] z) {
    return length -> {
      for (int k = 0; k < length; k++) {
        float v =
            Math.max(-LARGEST_OF_TANH_FLOAT, Math.min(LARGEST_OF_TANH_FLOAT, z[k])) * (1f / 16);
        float f = 1f / 5040;
        f = f * v + 1f / 720;
        f = f * v + 1f / 120;
        f = f * v + 1f / 24;
        f = f * v + 1f / 6;
        f = f * v + 0.5f;
        f = f * v + 1;
        f = f * v;
        f = f * (f + 2);
        f = f * (f + 2);
        f = f * (f + 2);
        f = f * (f + 2);
        f = f * (f + 2);
        a[k] = f / (f + 2);
      }
    };
  }

  static RowLoop exponential(float[] e, float[] z, float[] largest) {
    return length -> {
      for (int k = 0; k < length; k++) {
        float v = Math.max(-LARGEST, z[k] - largest[k]) * (1f / 64);
        float f = 1f / 5040;
        f = f * v + 1f / 720;
        f = f * v + 1f / 120;
        f = f * v + 1f / 24;
        f = f * v + 1f / 6;
        f = f * v + 0.5f;
        f = f * v + 1;
        f = f * v;
        f = f * (f + 2);
        f = f * (f + 2);
        f = f * (f + 2);
        f = f + 1;
        f = f * f;
        f = f * f;
        e[k] = f * f;
      }
    };
  }

  static RowLoop sigmoid(double[] a, double[] z) {
    return length -> {
      for (int k = 0; k < length; k++) {
        double v = Math.max(-LARGEST, Math.min(LARGEST, z[k])) * (1.0 / 64);
        double e = 1.0 / 39916800;
        e = e * v + 1.0 / 3628800;
        e = e * v + 1.0 / 362880;
        e = e * v + 1.0 / 40320;
        e = e * v + 1.0 / 5040;
        e = e * v + 1.0 / 720;
        e = e * v + 1.0 / 120;
        e = e * v + 1.0 / 24;
        e = e * v + 1.0 / 6;
        e = e * v + 0.5;
        e = e * v + 1;
        e = e * v;
        e = e * (e + 2);
        e = e * (e + 2);
        e = e * (e + 2);
        e = e + 1;
        e = e * e;
        e = e * e;
        e = e * e;
        a[k] = e / (e + 1);
      }
    };
  }

  static RowLoop tanh(double[] a, double[] z) {
    return length -> {
      for (int k = 0; k < length; k++) {
        double v =
            Math.max(-LARGEST_OF_TANH_DOUBLE, Math.min(LARGEST_OF_TANH_DOUBLE, z[k])) * (1.0 / 32);
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
        f = f * v;
        f = f * (f + 2);
        f = f * (f + 2);
        f = f * (f + 2);
        f = f * (f + 2);
        f = f * (f + 2);
        f = f * (f + 2);
        a[k] = f / (f + 2);
      }
    };
  }

  static RowLoop exponential(double[] e, double[] z, double[] largest) {
    return length -> {
      for (int k = 0; k < length; k++) {
        double v = Math.max(-LARGEST, z[k] - largest[k]) * (1.0 / 64);
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
        f = f * v;
        f = f * (f + 2);
        f = f * (f + 2);
        f = f * (f + 2);
        f = f + 1;
        f = f * f;
        f = f * f;
        e[k] = f * f;
      }
    };
  }
}
