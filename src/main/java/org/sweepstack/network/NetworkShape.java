package org.sweepstack.network;

import static org.sweepstack.trial.Parameters.BIAS;
import static org.sweepstack.trial.Parameters.CONVOLUTION;
import static org.sweepstack.trial.Parameters.DROPOUT;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.LOSS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.LossKind;

/**
 * The layers of a network, from the input on.
 *
 * @param layers at least one; each takes as many inputs as the one before has outputs, and the last
 *     is dense
 */
public record NetworkShape(List<LayerShape> layers) {
  /** What the largest layer may hold of the samples that are done together. */
  private static final int NUMBERS_OF_LAYER = 1 << 21;

  /** What the largest of dense layers may hold of all samples at once. */
  private static final int NUMBERS_OF_DENSE_LAYER = 1 << 25;

  /** Copies the layers. */
  public NetworkShape {
    layers = List.copyOf(layers);
  }

  /** Lays out dense layers of the given widths between inputs and outputs. */
  public static NetworkShape of(int inputs, List<Integer> hidden, int outputs, boolean hasBias) {
    ShapeBuilder builder = ShapeBuilder.ofNumbers(inputs, hasBias);
    hidden.forEach(builder::dense);
    return builder.dense(outputs).build();
  }

  /**
   * Lays out the network of a trial.
   *
   * @param image the shape of samples that are images; empty where convolutions do not matter
   * @param features the numbers of a sample
   */
  public static NetworkShape of(
      Configuration trial, Optional<ImageShape> image, int features, int outputs) {
    boolean hasBias = trial.get(BIAS).isOn();
    ShapeBuilder layers =
        image
            .map(shape -> ShapeBuilder.ofImages(shape, hasBias))
            .orElseGet(() -> ShapeBuilder.ofNumbers(features, hasBias));
    if (image.isPresent()) {
      trial.get(CONVOLUTION).blocks().forEach(layers::block);
    }
    for (int width : trial.get(HIDDEN).widths()) {
      layers.dense(width);
      if (trial.get(DROPOUT) > 0) {
        layers.dropout(trial.get(DROPOUT));
      }
    }
    return layers.dense(outputs).build();
  }

  /**
   * Returns how many outputs the network of a trial has: one tells two classes apart where the loss
   * takes one.
   *
   * @param classes how many there are, where classes are predicted
   * @param quantities how many are predicted; 0 where classes are
   */
  public static int outputs(Configuration trial, int classes, int quantities) {
    if (quantities > 0) {
      return quantities;
    }
    boolean oneTellsAll = classes == 2 && trial.get(LOSS) != LossKind.CROSS_ENTROPY;
    return oneTellsAll ? 1 : classes;
  }

  /** Returns the number of features of a sample. */
  public int inputs() {
    return layers.get(0).inputs();
  }

  /** Returns the number of outputs. */
  public int outputs() {
    return layers.get(layers.size() - 1).outputs();
  }

  /** Returns the layers that have weights, from the input on; the last is the output layer. */
  public List<WeightedShape> weighted() {
    List<WeightedShape> weighted = new ArrayList<>();
    for (LayerShape layer : layers) {
      if (layer instanceof WeightedShape shape) {
        weighted.add(shape);
      }
    }
    return weighted;
  }

  /** Returns whether every layer is dense. */
  public boolean isDense() {
    return layers.stream().allMatch(DenseShape.class::isInstance);
  }

  /** Returns all layers of a network of dense ones. */
  List<DenseShape> dense() {
    return layers.stream().map(DenseShape.class::cast).toList();
  }

  /**
   * Returns how many samples are computed together: all, where layers are dense and the set is not
   * huge; else as many as the largest layer has room for. Depends on the shape and the samples
   * alone, as sums over samples do.
   */
  public int samplesTogether(int samples) {
    int largest = layers.stream().mapToInt(LayerShape::outputs).reduce(inputs(), Math::max);
    return isDense() && (long) largest * samples <= NUMBERS_OF_DENSE_LAYER
        ? samples
        : Math.min(samples, Math.max(1, NUMBERS_OF_LAYER / largest));
  }

  /** Returns P, how many weights and biases a trial has. */
  public int parameterCount() {
    return layers.stream().mapToInt(LayerShape::parameterCount).reduce(0, Math::addExact);
  }

  /** Returns how many multiplications a sample takes, forward. */
  double multiplications() {
    return layers.stream().mapToDouble(LayerShape::multiplications).sum();
  }

  /** Returns whether layers have biases. */
  public boolean hasBias() {
    return weighted().get(0).matrix().hasBias();
  }

  /**
   * Returns every layer with the size of what comes out, such as {@code 1x8x8 inputs -> 8c3 8x8x8
   * -> mp2 8x4x4 -> 10 outputs}, or {@code 2 inputs -> 4 -> 4 -> 1 outputs}.
   */
  public String describe() {
    LayerShape first = layers.get(0);
    StringBuilder text = new StringBuilder(first.inputDimensions() + " inputs");
    for (LayerShape layer : layers) {
      text.append(" -> ");
      // A dense layer is written as its size.
      if (!layer.notation().equals(layer.dimensions())) {
        text.append(layer.notation()).append(' ');
      }
      text.append(layer.dimensions());
    }
    return text + " outputs";
  }
}
