package org.sweepstack.network;

import java.util.Arrays;
import org.sweepstack.trial.Precision;

/** Rows of floats. {@link DoubleRows} is the same in doubles, which a test holds it to. */
final class FloatRows implements Rows<float[]> {
  private final RowFunctions<float[]> functions = new FloatRowFunctions();

  @Override
  public Precision precision() {
    return Precision.FLOAT;
  }

  @Override
  public RowFunctions<float[]> functions() {
    return functions;
  }

  @Override
  public float[] row(int length) {
    return new float[length];
  }

  @Override
  public int length(float[] row) {
    return row.length;
  }

  @Override
  public double get(float[] row, int place) {
    return row[place];
  }

  @Override
  public void set(float[] row, int place, double value) {
    row[place] = (float) value;
  }

  @Override
  public void fill(float[] row, int from, int to, double value) {
    Arrays.fill(row, from, to, (float) value);
  }

  @Override
  public void copy(float[] source, int from, float[] target, int to, int length) {
    System.arraycopy(source, from, target, to, length);
  }

  @Override
  public void repeat(float[] row, int first) {
    if (first == 1) {
      Arrays.fill(row, row[0]);
    } else {
      for (int filled = first; filled < row.length; filled *= 2) {
        System.arraycopy(row, 0, row, filled, Math.min(filled, row.length - filled));
      }
    }
  }

  @Override
  public void read(ArrayWindows source, long from, float[] row, int length) {
    source.read(from, row, 0, length);
  }

  @Override
  public void write(float[] row, int length, ArrayWindows target, long to) {
    target.write(to, row, 0, length);
  }

  @Override
  public void scatter(
      double[] source,
      int from,
      int distance,
      float[] target,
      int to,
      int targetDistance,
      int count) {
    for (int i = 0; i < count; i++) {
      target[to + i * targetDistance] = (float) source[from + i * distance];
    }
  }

  @Override
  public void addSlots(float[] sums, float[] row, int firstSlot, int slots, int length) {
    for (int slot = firstSlot; slot < slots; slot++) {
      int from = slot * length;
      for (int k = 0; k < length; k++) {
        sums[k] = sums[k] + row[from + k];
      }
    }
  }

  @Override
  public RowLoop affineAdded(float[] z, float[] b, float[] w0, float[] x0, float[] w1, float[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = z[k] + (w1[k] * x1[k] + (w0[k] * x0[k] + b[k]));
      }
    };
  }

  @Override
  public RowLoop sumAdded(float[] z, float[] b, float[] x0, float[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = z[k] + (x1[k] + (x0[k] + b[k]));
      }
    };
  }

  @Override
  public void addBlocks(float[] sums, float[] row, int firstBlock, int block, int length) {
    for (int from = firstBlock * block; from < length; from += block) {
      int count = Math.min(block, length - from);
      for (int k = 0; k < count; k++) {
        sums[k] = sums[k] + row[from + k];
      }
    }
  }

  @Override
  public RowLoop chainProducts(float[] classes, float[] d, float[] x, int trials, boolean begins) {
    int chain = RowLayout.CHAIN * trials;
    int round = RowLayout.CLASSES * chain;
    return length -> {
      for (int k = 0; k < trials; k++) {
        int place = k;
        for (int from = k; from < length; from += chain) {
          float sum = d[from] * x[from];
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
  public RowLoop chainSums(float[] classes, float[] d, int trials, boolean begins) {
    int chain = RowLayout.CHAIN * trials;
    int round = RowLayout.CLASSES * chain;
    return length -> {
      for (int k = 0; k < trials; k++) {
        int place = k;
        for (int from = k; from < length; from += chain) {
          float sum = d[from];
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
  public RowLoop affine(float[] z, float[] b, float[] w0, float[] x0, float[] w1, float[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = w1[k] * x1[k] + (w0[k] * x0[k] + b[k]);
      }
    };
  }

  @Override
  public RowLoop affine(float[] z, float[] b, float[] w, float[] x) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = w[k] * x[k] + b[k];
      }
    };
  }

  @Override
  public RowLoop product(float[] z, float[] w0, float[] x0, float[] w1, float[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = w1[k] * x1[k] + w0[k] * x0[k];
      }
    };
  }

  @Override
  public RowLoop product(float[] z, float[] w, float[] x) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = w[k] * x[k];
      }
    };
  }

  @Override
  public RowLoop sum(float[] z, float[] b, float[] x0, float[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = x1[k] + (x0[k] + b[k]);
      }
    };
  }

  @Override
  public RowLoop sum(float[] z, float[] x0, float[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = x1[k] + x0[k];
      }
    };
  }

  @Override
  public RowLoop copy(float[] z, float[] x) {
    return length -> System.arraycopy(x, 0, z, 0, length);
  }

  @Override
  public RowLoop difference(float[] z, float[] x0, float[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = x0[k] - x1[k];
      }
    };
  }

  @Override
  public RowLoop quotient(float[] z, float[] x0, float[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = x0[k] / x1[k];
      }
    };
  }

  @Override
  public RowLoop maximum(float[] z, float[] x0, float[] x1) {
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = Math.max(x0[k], x1[k]);
      }
    };
  }

  @Override
  public RowLoop scaled(float[] z, double factor, float[] x) {
    float rounded = (float) factor;
    return length -> {
      for (int k = 0; k < length; k++) {
        z[k] = rounded * x[k];
      }
    };
  }
}
