package org.sweepstack.data;

import java.util.stream.IntStream;

/** Quantities measured on rows of numbers, for tests of other packages. */
public final class QuantityRows {
  private QuantityRows() {}

  /** Returns what is measured on [O, N]. */
  public static Quantities fitted(double[] rows, int outputs) {
    int samples = rows.length / outputs;
    double[] numbers = new double[rows.length];
    for (int place = 0; place < rows.length; place++) {
      numbers[place % samples * outputs + place / samples] = rows[place];
    }
    return Quantities.fittedOn(
        Samples.of(new DoublePoints(1, new double[samples]), new DoublePoints(outputs, numbers)),
        IntStream.range(0, outputs).mapToObj(index -> "y" + index).toList());
  }
}
