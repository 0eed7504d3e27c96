package org.sweepstack.network;

import java.util.Arrays;

/**
 * Pools of floats; {@link DoublePoolLoops} is the same for doubles.
 *
 * <p>What stands at one place of all windows is brought together first: the compiler makes vector
 * instructions of loops over whole arrays only.
 */
final class FloatPoolLoops implements PoolLoops {
  private static final float HUGE = ActivationFunction.HUGE_FLOAT;

  private final PoolWindows windows;

  /** Rows of the image, one after the other. */
  private final float[] image;

  /** What stands at one place of every window. */
  private final float[] numbers;

  private final float[] outputs;
  private final float[] derivatives;

  FloatPoolLoops(PoolWindows windows) {
    this.windows = windows;
    image = new float[windows.inputLength()];
    numbers = new float[windows.outputLength()];
    outputs = new float[windows.outputLength()];
    derivatives = new float[windows.outputLength()];
  }

  @Override
  public void forward(ArrayWindows images, long firstInput, ArrayWindows into, long firstOutput) {
    images.read(firstInput, image, 0, image.length);
    if (windows.isMaximum()) {
      findLargest();
    } else {
      Arrays.fill(outputs, 0);
      for (int place : windows.places()) {
        collect(place);
        add(outputs, numbers);
      }
      scale(outputs, 1f / windows.places().length);
    }
    into.write(firstOutput, outputs, 0, outputs.length);
  }

  private void findLargest() {
    Arrays.fill(outputs, Float.NEGATIVE_INFINITY);
    for (int place : windows.places()) {
      collect(place);
      takeLarger(outputs, numbers);
    }
  }

  private void collect(int place) {
    for (int window = 0; window < windows.count(); window++) {
      int from = window * windows.distance() + place;
      System.arraycopy(image, from, numbers, window * windows.samples(), windows.samples());
    }
  }

  private void distribute(int place) {
    for (int window = 0; window < windows.count(); window++) {
      int to = window * windows.distance() + place;
      System.arraycopy(numbers, window * windows.samples(), image, to, windows.samples());
    }
  }

  private static void takeLarger(float[] largest, float[] numbers) {
    for (int i = 0; i < largest.length; i++) {
      largest[i] = Math.max(largest[i], numbers[i]);
    }
  }

  private static void add(float[] sums, float[] numbers) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += numbers[i];
    }
  }

  private static void scale(float[] numbers, float factor) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= factor;
    }
  }

  @Override
  public void backward(
      ArrayWindows images,
      ArrayWindows imageGradients,
      long firstInput,
      ArrayWindows outputGradients,
      long firstOutput) {
    images.read(firstInput, image, 0, image.length);
    outputGradients.read(firstOutput, derivatives, 0, derivatives.length);
    if (windows.isMaximum()) {
      findLargest();
    } else {
      scale(derivatives, 1f / windows.places().length);
    }
    for (int place : windows.places()) {
      if (windows.isMaximum()) {
        collect(place);
        give(numbers, outputs, derivatives);
      } else {
        System.arraycopy(derivatives, 0, numbers, 0, numbers.length);
      }
      distribute(place);
    }
    clearRest();
    imageGradients.write(firstInput, image, 0, image.length);
  }

  /**
   * Puts the derivative of a window in the place of its largest number, the first of equals, and 0
   * in that of any other. Without a branch: any distance from the largest number times a huge one,
   * twice, is above 1.
   */
  private static void give(float[] numbers, float[] largest, float[] derivatives) {
    for (int i = 0; i < numbers.length; i++) {
      float distance = largest[i] - numbers[i];
      float given = Math.max(0, 1 - distance * HUGE * HUGE) * derivatives[i];
      derivatives[i] -= given;
      numbers[i] = given;
    }
  }

  /** The columns that no window covers have no influence. */
  private void clearRest() {
    int covered = windows.count() * windows.distance();
    int row = windows.rowLength();
    for (int from = 0; covered < row && from < image.length; from += row) {
      Arrays.fill(image, from + covered, from + row, 0);
    }
  }
}
