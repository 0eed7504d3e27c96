package org.sweepstack.network;

/**
 * Dropout over N samples, forward and backward: [F, N] times a mask that is drawn for each step;
 * when measuring, the same numbers (Srivastava et al. 2014, scaled while training as {@code
 * torch.nn.Dropout}).
 */
final class DropoutLayer implements ProductLayer {
  private final DropoutShape shape;
  private final int layer;
  private final DropoutMasks masks;
  private final Signal input;
  private final Signal output;
  private final StackArray mask;
  private final double[] drawn;

  /** Whether the mask leaves something out, rather than being ones. */
  private boolean isDrawn = true;

  /** Reserves the layer's arrays; it is counted from the input. */
  DropoutLayer(DropoutShape shape, int layer, DropoutMasks masks, Signal input) {
    this.shape = shape;
    this.layer = layer;
    this.masks = masks;
    this.input = input;
    StackArray values =
        Signal.newValues(input.values().precision(), input.features(), input.samples());
    output = new Signal(input.features(), input.samples(), values, values);
    mask = new StackArray(values.precision(), 1, input.length());
    drawn = new double[input.length()];
  }

  @Override
  public Signal output() {
    return output;
  }

  @Override
  public Operation forward() {
    Operation product = product();
    return trial -> {
      if (isDrawn) {
        mask.fill(0, input.length(), 1);
        isDrawn = false;
      }
      product.run(trial);
    };
  }

  /** {@code a = m x} with a new mask m. */
  @Override
  public Operation forwardInTraining() {
    Operation product = product();
    return trial -> {
      masks.draw(trial, layer, shape.rate(), drawn);
      mask.write(0, 0, drawn);
      isDrawn = true;
      product.run(trial);
    };
  }

  private Operation product() {
    return new ElementLoop(
        ElementLoop.PRODUCT, input.length(), output.values(), input.values(), mask);
  }

  /** {@code dL/dx = m dL/da}; of the mask that was used last. */
  @Override
  public Backward backward(Backpropagation how) {
    Operation product =
        new ElementLoop(
            ElementLoop.PRODUCT, input.length(), input.gradient(), output.gradient(), mask);
    return (trial, isAdded) -> product.run(trial);
  }

  @Override
  public void close() {
    output.values().close();
    mask.close();
  }
}
