package org.sweepstack.data;

/**
 * Points of pixels, each a byte in memory however many trials use it.
 *
 * @param features how many pixels a point has
 * @param pixels [N, features], from 0 to 255 without a sign, after what stands before them; taken
 *     as they are
 * @param start where they begin
 * @param levels the number that each of the 256 pixels stands for
 */
record BytePoints(int features, byte[] pixels, int start, double[] levels) implements Points {

  /** Returns points of which 0 stands for 0, and some pixel for 1. */
  static BytePoints scaled(int features, byte[] pixels, int start, int one) {
    double[] levels = new double[1 << Byte.SIZE];
    for (int pixel = 0; pixel < levels.length; pixel++) {
      levels[pixel] = pixel / (double) one;
    }
    return new BytePoints(features, pixels, start, levels);
  }

  @Override
  public int count() {
    return (pixels.length - start) / features;
  }

  @Override
  public double at(int point, int feature) {
    return levels[pixels[start + point * features + feature] & 0xFF];
  }

  @Override
  public void copy(int point, double[] into, int from, int step) {
    int first = start + point * features;
    for (int feature = 0; feature < features; feature++) {
      into[from + feature * step] = levels[pixels[first + feature] & 0xFF];
    }
  }
}
