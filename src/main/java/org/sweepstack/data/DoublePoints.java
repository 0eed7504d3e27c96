package org.sweepstack.data;

/**
 * Points as they are computed with.
 *
 * @param features how many numbers a point has
 * @param numbers [N, features]; taken as they are
 */
record DoublePoints(int features, double[] numbers) implements Points {

  @Override
  public int count() {
    return numbers.length / features;
  }

  @Override
  public double at(int point, int feature) {
    return numbers[point * features + feature];
  }

  @Override
  public void copy(int point, double[] into, int from, int step) {
    for (int feature = 0; feature < features; feature++) {
      into[from + feature * step] = numbers[point * features + feature];
    }
  }
}
