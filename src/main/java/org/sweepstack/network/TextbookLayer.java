package org.sweepstack.network;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer of a {@link TextbookNetwork}: what it makes of x [I, N], and the reverse. Images are
 * columns, too: the numbers of one channel after the other, row by row.
 */
sealed interface TextbookLayer
    permits TextbookDense, TextbookConvolution, TextbookPool, TextbookDropout {

  /** Returns a [O, N] for x [I, N]. */
  INDArray forward(INDArray x);

  /** Returns a [O, N] for x [I, N] in a step of the training. */
  default INDArray forwardInTraining(INDArray x) {
    return forward(x);
  }

  /** The reverse of the last pass: keeps dW and db, and returns dx [I, N] for da [O, N]. */
  INDArray backward(INDArray da);

  /** Returns what the layer learns; empty for a layer that does not. */
  default Optional<TextbookWeights> weights() {
    return Optional.empty();
  }
}
