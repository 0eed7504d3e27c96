package org.sweepstack.network;

/**
 * One layer over N samples, forward and backward: of one trial of a stack after the other, in the
 * same arrays. Forward it reads the {@link Signal} that comes in and writes the one that goes out;
 * backward, the other way around.
 */
sealed interface ProductLayer extends AutoCloseable
    permits DenseLayer, ConvolutionLayer, PoolingLayer, DropoutLayer {

  /** Returns what the layer writes forward, and reads the derivative of backward. */
  Signal output();

  /** Returns what computes the output. */
  Operation forward();

  /** Returns what computes the output in a step of the training. */
  default Operation forwardInTraining() {
    return forward();
  }

  /** Returns the reverse of {@link #forwardInTraining}. */
  Backward backward(Backpropagation how);

  /**
   * What a reverse computes, and from where on.
   *
   * @param gradients [K, P]: of all weights and biases
   * @param factor that the gradients are multiplied with
   * @param beginsAtSums whether the derivative that comes in is that in z, before the activation
   * @param reachesInputs whether the derivative in the layer's input is wanted
   */
  record Backpropagation(
      StackArray gradients, double factor, boolean beginsAtSums, boolean reachesInputs) {}

  /** The reverse of a layer, for the trial that went forward last. */
  @FunctionalInterface
  interface Backward {

    /**
     * Computes.
     *
     * @param isAdded whether gradients are added to what is there, as those of further samples
     */
    void run(int trial, boolean isAdded);
  }

  @Override
  void close();
}
