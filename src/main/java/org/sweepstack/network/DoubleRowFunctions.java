package org.sweepstack.network;

/** Functions of rows of doubles: {@link FloatRowFunctions} in doubles, which a test holds it to. */
final class DoubleRowFunctions implements RowFunctions<double[]> {

  @Override
  public RowLoop sigmoid(double[] a, double[] z) {
    return RowExponentials.sigmoid(a, z);
  }

  @Override
  public RowLoop tanh(double[] a, double[] z) {
    return RowExponentials.tanh(a, z);
  }

  @Override
  public RowLoop exponential(double[] e, double[] z, double[] largest) {
    return RowExponentials.exponential(e, z, largest);
  }

  @Override
  public RowLoop rectifier(double[] a, double[] z, double leak) {
    double rounded = leak;
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
  public RowLoop sigmoidSlope(double[] d, double[] a) {
    return length -> {
      for (int k = 0; k < length; k++) {
        d[k] = (1 - a[k]) * a[k] * d[k];
      }
    };
  }

  @Override
  public RowLoop tanhSlope(double[] d, double[] a) {
    return length -> {
      for (int k = 0; k < length; k++) {
        d[k] = (1 - a[k] * a[k]) * d[k];
      }
    };
  }

  @Override
  public RowLoop rectifierSlope(double[] d, double[] a, double leak) {
    double rounded = leak;
    double huge = Double.MAX_VALUE;
    // A step without a branch: any number above 0 times a huge one, twice, is above 1.
    return length -> {
      for (int k = 0; k < length; k++) {
        double step = Math.max(0, Math.min(1, a[k] * huge * huge));
        d[k] = (step + (1 - step) * rounded) * d[k];
      }
    };
  }

  @Override
  public RowLoop errorSlope(double[] d, boolean isStep, double bound) {
    double largest = bound;
    // A step without a branch, as above.
    double factor = isStep ? Double.MAX_VALUE : 1;
    return length -> {
      for (int k = 0; k < length; k++) {
        d[k] = Math.max(-largest, Math.min(largest, d[k] * factor * factor));
      }
    };
  }

  @Override
  public RowLoop clip(double[] g, double[] low, double[] high) {
    return length -> {
      for (int k = 0; k < length; k++) {
        g[k] = Math.max(low[k], Math.min(high[k], g[k]));
      }
    };
  }

  @Override
  public RowLoop decay(double[] g, double[] decay, double[] p) {
    double largest = Double.MAX_VALUE;
    return length -> {
      for (int k = 0; k < length; k++) {
        g[k] = g[k] + decay[k] * Math.max(-largest, Math.min(largest, p[k]));
      }
    };
  }

  @Override
  public RowLoop descend(double[] p, double[] rate, double[] g) {
    return length -> {
      for (int k = 0; k < length; k++) {
        p[k] = p[k] - rate[k] * g[k];
      }
    };
  }

  @Override
  public RowLoop squares(double[] s, double[] kept, double[] fresh, double[] g) {
    return length -> {
      for (int k = 0; k < length; k++) {
        s[k] = kept[k] * s[k] + fresh[k] * (g[k] * g[k]);
      }
    };
  }

  @Override
  public RowLoop root(double[] r, double[] factor, double[] s, double[] least) {
    return length -> {
      for (int k = 0; k < length; k++) {
        r[k] = factor[k] * Math.sqrt(s[k]) + least[k];
      }
    };
  }

  @Override
  public RowLoop descend(double[] p, double[] rate, double[] g, double[] r) {
    return length -> {
      for (int k = 0; k < length; k++) {
        p[k] = p[k] - rate[k] * (g[k] / r[k]);
      }
    };
  }

  @Override
  public RowLoop flush(double[] row) {
    return length -> {
      for (int k = 0; k < length; k++) {
        row[k] = Math.abs(row[k]) <= TinyNumbers.TINY ? 0 : row[k];
      }
    };
  }
}
