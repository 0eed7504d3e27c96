package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.LOSS;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;

/**
 * The network of one trial as a textbook writes it. Whoever wants to see the mathematics begins
 * here: forward, backward and the step stand below each other, and go on in {@link TextbookDense}
 * and the other layers, {@link TextbookWeights}, {@link TextbookActivation}, {@link TextbookLoss}
 * and {@link TextbookOptimizer}.
 *
 * <p>Samples are columns: x [I, N] holds the I features of N samples, y [O, N] what the O outputs
 * should be. L is the loss, and dA the derivative of L in an array A, of the shape of A. Every line
 * is one operation of ND4J on whole arrays and makes a new one: it is there to be read, not to be
 * fast. What the fast engines compute is tested against it.
 */
final class TextbookNetwork {
  private final List<TextbookLayer> layers = new ArrayList<>();
  private final TextbookLoss loss;

  /**
   * Makes a network whose weights and biases are 0.
   *
   * @param position where the trial stands among those that the masks are for
   */
  TextbookNetwork(Configuration trial, NetworkShape shape, int position, DropoutMasks masks) {
    loss = TextbookLoss.of(trial);
    for (LayerShape layer : shape.layers()) {
      boolean isLast = layers.size() == shape.layers().size() - 1;
      Activation activation = isLast ? ofLastLayer(trial) : trial.get(ACTIVATION);
      TextbookActivation function = TextbookActivation.of(activation, trial);
      layers.add(
          layer.match(
              dense -> new TextbookDense(trial, dense, function),
              convolution -> new TextbookConvolution(trial, convolution, function),
              pooling -> new TextbookPool(pooling),
              dropout -> new TextbookDropout(dropout, position, layers.size(), masks)));
    }
  }

  /** A cross entropy begins before the output's activation, which is then part of the loss. */
  private static Activation ofLastLayer(Configuration trial) {
    return trial.get(LOSS).isOfDifferences() ? trial.get(OUTPUT_ACTIVATION) : Activation.NONE;
  }

  /** Returns what the network says of samples: outputs [O, N] for x [I, N]. */
  INDArray forward(INDArray x) {
    INDArray a = x;
    for (TextbookLayer layer : layers) {
      a = layer.forward(a);
    }
    return loss.outputs(a);
  }

  /** The same in a step of the training, in which dropout leaves some numbers out. */
  INDArray forwardInTraining(INDArray x) {
    INDArray a = x;
    for (TextbookLayer layer : layers) {
      a = layer.forwardInTraining(a);
    }
    return loss.outputs(a);
  }

  /**
   * Computes dW and db of every layer, after {@link #forward}.
   *
   * @param outputs [O, N] what it returned
   * @param y [O, N] what it should have returned
   * @param counted [1, N] how much each sample counts; 1 but for class weights
   */
  void backward(INDArray outputs, INDArray y, INDArray counted) {
    // outputs = loss.outputs(a), and L is how far they are from y, sample by sample
    INDArray da = loss.backward(outputs, y).mulRowVector(counted);
    for (int layer = layers.size() - 1; layer >= 0; layer--) {
      // a = layer.forward(a)
      da = layers.get(layer).backward(da);
    }
  }

  /**
   * Moves every weight and bias against its derivative, after {@link #backward}.
   *
   * @param number which step of the training it is, from 1
   */
  void step(long number) {
    long samples = sums().columns();
    weights().forEach(layer -> layer.step(number, samples));
  }

  /** Returns what every layer learns, from the input on. */
  List<TextbookWeights> weights() {
    return layers.stream().map(TextbookLayer::weights).flatMap(Optional::stream).toList();
  }

  /** Returns z [O, N] of the last layer, before the output's activation, of the last pass. */
  INDArray sums() {
    return ((TextbookDense) layers.get(layers.size() - 1)).sums();
  }
}
