package org.sweepstack.network;

/**
 * Functions of rows of floats. {@link DoubleRowFunctions} is the same in doubles, which a test
 * holds it to.
 */
final class FloatRowFunctions implements RowFunctions<float[]> {

  @Override
  public RowLoop sigmoid(float[] a, float[] z) {
    return RowExponentials.sigmoid(a, z);
  }

  @Override
  public RowLoop tanh(float[] a, float[] z) {
    return RowExponentials.tanh(a, z);
  }

  @Override
  public RowLoop exponential(float[] e, float[] z, float[] largest) {
    return RowExponentials.exponential(e, z, largest);
  }

  @Override
  public RowLoop rectifier(float[] a, float[] z, double leak) {
    float rounded = (float) leak;
    if (leak == 0) {
      return length -> {
        for (int k = 0; k < length; k++) {
          a[k] = Math.max(z[k], 0);
        }
      };
    }
    return length -> {
      for (int k = 0; k < length; k++) {
        a[k] = Math.max(z[k], rounded * z[k]);
      }
    };
  }

  @Override
  public RowLoop sigmoidSlope(float[] d, float[] a) {
    return length -> {
      for (int k = 0; k < length; k++) {
        d[k] = (1 - a[k]) * a[k] * d[k];
      }
    };
  }

  @Override
  public RowLoop tanhSlope(float[] d, float[] a) {
    return length -> {
      for (int k = 0; k < length; k++) {
        d[k] = (1 - a[k] * a[k]) * d[k];
      }
    };
  }

  @Override
  public RowLoop rectifierSlope(float[] d, float[] a, double leak) {
    float rounded = (float) leak;
    float huge = Float.MAX_VALUE;
    // A step without a branch: any number above 0 times a huge one, twice, is above 1.
    return length -> {
      for (int k = 0; k < length; k++) {
        float step = Math.max(0, Math.min(1, a[k] * huge * huge));
        d[k] = (step + (1 - step) * rounded) * d[k];
      }
    };
  }

  @Override
  public RowLoop errorSlope(float[] d, boolean isStep, double bound) {
    float largest = (float) bound;
    // A step without a branch, as above.
    float factor = isStep ? Float.MAX_VALUE : 1;
    return length -> {
      for (int k = 0; k < length; k++) {
        d[k] = Math.max(-largest, Math.min(largest, d[k] * factor * factor));
      }
    };
  }

  @Override
  public RowLoop clip(float[] g, float[] low, float[] high) {
    return length -> {
      for (int k = 0; k < length; k++) {
        g[k] = Math.max(low[k], Math.min(high[k], g[k]));
      }
    };
  }

  @Override
  public RowLoop decay(float[] g, float[] decay, float[] p) {
    float largest = Float.MAX_VALUE;
    return length -> {
      for (int k = 0; k < length; k++) {
        g[k] = g[k] + decay[k] * Math.max(-largest, Math.min(largest, p[k]));
      }
    };
  }

  @Override
  public RowLoop descend(float[] p, float[] rate, float[] g) {
    return length -> {
      for (int k = 0; k < length; k++) {
        p[k] = p[k] - rate[k] * g[k];
      }
    };
  }

  @Override
  public RowLoop squares(float[] s, float[] kept, float[] fresh, float[] g) {
    return length -> {
      for (int k = 0; k < length; k++) {
        s[k] = kept[k] * s[k] + fresh[k] * (g[k] * g[k]);
      }
    };
  }

  @Override
  public RowLoop root(float[] r, float[] factor, float[] s, float[] least) {
    return length -> {
      for (int k = 0; k < length; k++) {
        r[k] = factor[k] * (float) Math.sqrt(s[k]) + least[k];
      }
    };
  }

  @Override
  public RowLoop descend(float[] p, float[] rate, float[] g, float[] r) {
    return length -> {
      for (int k = 0; k < length; k++) {
        p[k] = p[k] - rate[k] * (g[k] / r[k]);
      }
    };
  }

  @Override
  public RowLoop flush(float[] row) {
    return length -> {
      for (int k = 0; k < length; k++) {
        row[k] = Math.abs(row[k]) <= TinyNumbers.TINY ? 0 : row[k];
      }
    };
  }
}
