package org.sweepstack.network;

import java.util.List;
import org.sweepstack.network.ImageColumns.Tile;

/**
 * A convolution over N samples, forward and backward: products of the kernels with what they see.
 *
 * <p>Shapes: images [C, H, W, N] come in, kernels W are [channels, C k k], with the biases as one
 * more column; sums z and outputs a are [channels, H', W', N]. Backward, the derivatives dL/da and
 * dL/dz take the place of z.
 */
final class ConvolutionLayer implements ProductLayer {
  private final ConvolutionShape shape;
  private final SliceMatrix weights;
  private final Signal input;
  private final LayerSums sums;
  private final ImageColumns columns;

  /**
   * Reserves the layer's arrays.
   *
   * @param parameters [K, P]: the weights and biases of all layers
   */
  ConvolutionLayer(
      ConvolutionShape shape, ActivationFunction activation, StackArray parameters, Signal input) {
    this.shape = shape;
    this.input = input;
    weights = SliceMatrix.of(parameters, shape.matrix());
    sums = LayerSums.of(activation, parameters.precision(), shape.outputs(), input.samples());
    columns = new ImageColumns(shape, input.samples(), parameters.precision());
  }

  private SliceMatrix seen(Tile tile) {
    return shape.hasBias() ? columns.matrixWithOnes(tile) : columns.matrix(tile);
  }

  @Override
  public Signal output() {
    return sums.output();
  }

  /** {@code z = W * x + b; a = f(z)}, where * is the convolution. */
  @Override
  public Operation forward() {
    List<Operation> tiles =
        columns.tiles().stream()
            .<Operation>map(
                tile -> {
                  SliceProduct product =
                      SliceProduct.of(weights, seen(tile), columns.places(tile, sums.sums()));
                  return trial -> {
                    columns.gather(tile, input.values());
                    product.run(trial);
                  };
                })
            .toList();
    Operation products = Operation.sequence(tiles);
    Operation activate = sums.activate();
    return trial -> {
      products.run(trial);
      activate.run(trial);
    };
  }

  /**
   * {@code dL/dz = dL/da * f'(z)}; with X for what the kernels see, {@code dL/dW = factor * dL/dz
   * X'}, {@code dL/db = factor * sum of dL/dz}, {@code dL/dX = W' dL/dz}, each of whose numbers
   * belongs to one of x.
   */
  @Override
  public Backward backward(Backpropagation how) {
    Operation inSums = sums.backward(how);
    List<Backward> inWeights =
        columns.tiles().stream().map(tile -> backwardWeights(tile, how)).toList();
    List<Operation> inInputs =
        how.reachesInputs()
            ? columns.tiles().stream().map(this::backwardInputs).toList()
            : List.of();
    return (trial, isAdded) -> {
      inSums.run(trial);
      for (int tile = 0; tile < inWeights.size(); tile++) {
        inWeights.get(tile).run(trial, isAdded || tile > 0);
      }
      if (!inInputs.isEmpty()) {
        input.gradient().windows().clear(0, input.length());
        inInputs.forEach(tile -> tile.run(trial));
      }
    };
  }

  private Backward backwardWeights(Tile tile, Backpropagation how) {
    SliceProduct product =
        SliceProduct.ofTransposedRight(
            columns.places(tile, sums.sums()),
            seen(tile),
            SliceMatrix.of(how.gradients(), shape.matrix()),
            how.factor());
    return (trial, isAdded) -> {
      if (columns.tiles().size() > 1) {
        columns.gather(tile, input.values());
      }
      product.run(trial, isAdded);
    };
  }

  private Operation backwardInputs(Tile tile) {
    SliceProduct product =
        SliceProduct.ofTransposedLeft(
            weights.firstColumns(shape.matrix().inputs()),
            columns.places(tile, sums.sums()),
            columns.matrix(tile));
    return trial -> {
      product.run(trial);
      columns.scatter(tile, input.gradient());
    };
  }

  @Override
  public void close() {
    columns.close();
    sums.close();
  }
}
