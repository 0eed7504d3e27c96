package org.sweepstack.network;

import java.util.Arrays;
import org.sweepstack.trial.Precision;

/** Rows of doubles: {@link FloatRows} in doubles, which a test holds it to. */
final class DoubleRows implements Rows<double[]> {

  @Override
  public Precision precision() {
    return Precision.DOUBLE;
  }

  @Override
  public double[] row(int length) {
    return new double[length];
  }

  @Override
  public int length(double[] row) {
    return row.length;
  }

  @Override
  public double get(double[] row, int place) {
    return row[place];
  }

  @Override
  public void set(double[] row, int place, double value) {
    row[place] = value;
  }

  @Override
  public void fill(double[] row, int from, int to, double value) {
    Arrays.fill(row, from, to, value);
  }

  @Override
  public void copy(double[] source, int from, double[] target, int to, int length) {
    System.arraycopy(source, from, target, to, length);
  }

  @Override
  public void repeat(double[] row, int first) {
    if (first == 1) {
      Arrays.fill(row, row[0]);
    } else {
      for (int filled = first; filled < row.length; filled *= 2) {
        System.arraycopy(row, 0, row, filled, Math.min(filled, row.length - filled));
      }
    }
  }

  @Override
  public void read(ArrayWindows source, long from, double[] row, int length) {
    source.read(from, row, 0, length);
  }

  @Override
  public void write(double[] row, int length, ArrayWindows target, long to) {
    target.write(to, row, 0, length);
  }

  @Override
  public void scatter(
      double[] source,
      int from,
      int distance,
      double[] target,
      int to,
      int targetDistance,
      int count) {
    for (int i = 0; i < count; i++) {
      target[to + i * targetDistance] = source[from + i * distance];
    }
  }

  @Override
  public void addSlots(double[] sums, double[] row, int firstSlot, int slots, int length) {
    for (int slot = firstSlot; slot < slots; slot++) {
      int from = slot * length;
      for (int k = 0; k < length; k++) {
        sums[k] = sums[k] + row[from + k];
      }
    }
  }

  @Override
  public RowLoop affineAdded(
      double[] z, double[] b, double[] w0, double[] x0, double[] w1, double[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = z[k] + (w1[k] * x1[k] + (w0[k] * x0[k] + b[k]));
      }
    };
  }

  @Override
  public RowLoop sumAdded(double[] z, double[] b, double[] x0, double[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = z[k] + (x1[k] + (x0[k] + b[k]));
      }
    };
  }

  @Override
  public void addBlocks(double[] sums, double[] row, int firstBlock, int block, int length) {
    for (int from = firstBlock * block; from < length; from += block) {
      int count = Math.min(block, length - from);
      for (int k = 0; k < count; k++) {
        sums[k] = sums[k] + row[from + k];
      }
    }
  }

  @Override
  public RowLoop chainProducts(
      double[] classes, double[] d, double[] x, int trials, boolean begins) {
    int chain = RowLayout.CHAIN * trials;
    int round = RowLayout.CLASSES * chain;
    return length -> {
      for (int k = 0; k < trials; k++) {
        int place = k;
        for (int from = k; from < length; from += chain) {
          double sum = d[from] * x[from];
          int last = from + 3 * trials;
          if (last < length) {
            int second = from + trials;
            int third = second + trials;
            sum = d[last] * x[last] + (d[third] * x[third] + (d[second] * x[second] + sum));
          } else {
            for (int i = from + trials; i < length; i += trials) {
              sum = d[i] * x[i] + sum;
            }
          }
          classes[place] = begins && from < round ? sum : classes[place] + sum;
          place = place + trials < classes.length ? place + trials : k;
        }
      }
    };
  }

  @Override
  public RowLoop chainSums(double[] classes, double[] d, int trials, boolean begins) {
    int chain = RowLayout.CHAIN * trials;
    int round = RowLayout.CLASSES * chain;
    return length -> {
      for (int k = 0; k < trials; k++) {
        int place = k;
        for (int from = k; from < length; from += chain) {
          double sum = d[from];
          int last = from + 3 * trials;
          if (last < length) {
            sum = d[last] + (d[last - trials] + (d[from + trials] + sum));
          } else {
            for (int i = from + trials; i < length; i += trials) {
              sum = d[i] + sum;
            }
          }
          classes[place] = begins && from < round ? sum : classes[place] + sum;
          place = place + trials < classes.length ? place + trials : k;
        }
      }
    };
  }

  @Override
  public RowLoop affine(
      double[] z, double[] b, double[] w0, double[] x0, double[] w1, double[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = w1[k] * x1[k] + (w0[k] * x0[k] + b[k]);
      }
    };
  }

  @Override
  public RowLoop affine(double[] z, double[] b, double[] w, double[] x) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = w[k] * x[k] + b[k];
      }
    };
  }

  @Override
  public RowLoop product(double[] z, double[] w0, double[] x0, double[] w1, double[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = w1[k] * x1[k] + w0[k] * x0[k];
      }
    };
  }

  @Override
  public RowLoop product(double[] z, double[] w, double[] x) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = w[k] * x[k];
      }
    };
  }

  @Override
  public RowLoop sum(double[] z, double[] b, double[] x0, double[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = x1[k] + (x0[k] + b[k]);
      }
    };
  }

  @Override
  public RowLoop sum(double[] z, double[] x0, double[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = x1[k] + x0[k];
      }
    };
  }

  @Override
  public RowLoop copy(double[] z, double[] x) {
    return length -> System.arraycopy(x, 0, z, 0, length);
  }

  @Override
  public RowLoop difference(double[] z, double[] x0, double[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = x0[k] - x1[k];
      }
    };
  }

  @Override
  public RowLoop quotient(double[] z, double[] x0, double[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = x0[k] / x1[k];
      }
    };
  }

  @Override
  public RowLoop maximum(double[] z, double[] x0, double[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = Math.max(x0[k], x1[k]);
      }
    };
  }

  @Override
  public RowLoop scaled(double[] z, double factor, double[] x) {
    double rounded = factor;
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = rounded * x[k];
      }
    };
  }

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
  public RowLoop clip(double[] g, double[] bound) {
    return length -> {
      for (int k = 0; k < length; k++) {
        g[k] = Math.max(-bound[k], Math.min(bound[k], g[k]));
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
