package org.sweepstack.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The layers of a network, from the input on.
 *
 * @param layers at least one; each takes as many inputs as the one before has outputs
 */
public record NetworkShape(List<LayerShape> layers) {

  /** Copies the layers. */
  public NetworkShape {
    layers = List.copyOf(layers);
  }

  /** Lays out dense layers of the given widths between inputs and outputs. */
  public static NetworkShape of(int inputs, List<Integer> hidden, int outputs, boolean hasBias) {
    List<Integer> widths = new ArrayList<>(hidden);
    widths.add(outputs);
    List<LayerShape> layers = new ArrayList<>();
    int offset = 0;
    int width = inputs;
    for (int next : widths) {
      LayerShape layer = new LayerShape(width, next, hasBias, offset);
      layers.add(layer);
      offset = Math.addExact(offset, Math.multiplyExact(next, layer.columns()));
      width = next;
    }
    return new NetworkShape(layers);
  }

  /** Returns the number of features of a sample. */
  public int inputs() {
    return layers.get(0).inputs();
  }

  /** Returns the number of outputs. */
  public int outputs() {
    return layers.get(layers.size() - 1).outputs();
  }

  /** Returns P, how many weights and biases a trial has. */
  public int parameterCount() {
    LayerShape last = layers.get(layers.size() - 1);
    return last.offset() + last.parameterCount();
  }

  /** Returns whether layers have biases. */
  public boolean hasBias() {
    return layers.get(0).hasBias();
  }
}
