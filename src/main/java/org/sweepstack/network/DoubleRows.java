package org.sweepstack.network;

import java.util.Arrays;
import org.sweepstack.trial.Precision;

/** Rows of doubles: {@link FloatRows} in doubles, which a test holds it to. */
final class DoubleRows implements Rows<double[]> {
  private final RowFunctions<double[]> functions = new DoubleRowFunctions();

  @Override
  public Precision precision() {
    return Precision.DOUBLE;
  }

  @Override
  public RowFunctions<double[]> functions() {
    return functions;
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
}
