package org.sweepstack.network;

import java.util.Arrays;

/** Pools of doubles; {@link FloatPoolLoops} is the same for floats. */
final class DoublePoolLoops implements PoolLoops {
  private final PoolWindows windows;
  private final double[] inputs;
  private final double[] outputs;
  private final double[] gradients;

  DoublePoolLoops(PoolWindows windows) {
    this.windows = windows;
    inputs = new double[windows.inputLength()];
    outputs = new double[windows.outputLength()];
    gradients = new double[windows.inputLength()];
  }

  @Override
  public void forward(ArrayWindows images, long firstInput, ArrayWindows into, long firstOutput) {
    images.read(firstInput, inputs, 0, inputs.length);
    for (int window = 0; window < windows.count(); window++) {
      int from = window * windows.distance();
      int to = window * windows.samples();
      System.arraycopy(inputs, from, outputs, to, windows.samples());
      for (int place = 1; place < windows.places().length; place++) {
        take(from + windows.places()[place], to);
      }
    }
    if (!windows.isMaximum()) {
      scale(outputs, 1.0 / windows.places().length);
    }
    into.write(firstOutput, outputs, 0, outputs.length);
  }

  private void take(int from, int to) {
    if (windows.isMaximum()) {
      for (int i = 0; i < windows.samples(); i++) {
        outputs[to + i] = Math.max(outputs[to + i], inputs[from + i]);
      }
    } else {
      for (int i = 0; i < windows.samples(); i++) {
        outputs[to + i] += inputs[from + i];
      }
    }
  }

  private static void scale(double[] numbers, double factor) {
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
    images.read(firstInput, inputs, 0, inputs.length);
    outputGradients.read(firstOutput, outputs, 0, outputs.length);
    Arrays.fill(gradients, 0);
    if (!windows.isMaximum()) {
      scale(outputs, 1.0 / windows.places().length);
    }
    for (int window = 0; window < windows.count(); window++) {
      int from = window * windows.distance();
      int to = window * windows.samples();
      if (windows.isMaximum()) {
        giveLargest(from, to);
      } else {
        giveAll(from, to);
      }
    }
    imageGradients.write(firstInput, gradients, 0, gradients.length);
  }

  private void giveLargest(int from, int to) {
    for (int i = 0; i < windows.samples(); i++) {
      int largest = from + i;
      for (int place : windows.places()) {
        double number = inputs[from + place + i];
        if (number > inputs[largest] || Double.isNaN(number)) {
          largest = from + place + i;
        }
      }
      gradients[largest] = outputs[to + i];
    }
  }

  private void giveAll(int from, int to) {
    for (int place : windows.places()) {
      System.arraycopy(outputs, to, gradients, from + place, windows.samples());
    }
  }
}
