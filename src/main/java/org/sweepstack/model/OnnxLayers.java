package org.sweepstack.model;

import static org.sweepstack.model.OnnxGraph.attribute;
import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.LEAK;
import static org.sweepstack.trial.Parameters.OUTPUT_ACTIVATION;

import java.util.ArrayList;
import java.util.List;
import onnx.Onnx.TensorProto.DataType;
import org.sweepstack.network.ConvolutionShape;
import org.sweepstack.network.DenseShape;
import org.sweepstack.network.LayerShape;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.PoolingShape;
import org.sweepstack.network.WeightedShape;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.ImageShape;
import org.sweepstack.trial.PoolKind;
import org.sweepstack.trial.WeightName;

/** The part of a graph that is the network: an operator or two a layer. */
final class OnnxLayers {
  private final OnnxGraph graph;
  private final Configuration trial;
  private final NetworkShape shape;
  private final double[] parameters;
  private final DataType type;
  private String value = "";
  private boolean isImage;

  /**
   * Begins.
   *
   * @param type what it computes in
   */
  OnnxLayers(OnnxGraph graph, TrainedNetwork network, DataType type) {
    this.graph = graph;
    this.trial = network.trial();
    this.shape = network.shape();
    this.parameters = network.model().parameters().values();
    this.type = type;
  }

  /** Adds all layers, and returns the name of the outputs, [N, O]. */
  String add(String inputs) {
    value = inputs;
    List<LayerShape> layers = shape.layers();
    for (LayerShape layer : layers) {
      value = layer.match(this::dense, this::convolution, this::pool, dropout -> value);
      if (layer instanceof WeightedShape) {
        boolean isLast = layer == layers.get(layers.size() - 1);
        value = activated(value, trial.get(isLast ? OUTPUT_ACTIVATION : ACTIVATION));
      }
    }
    return value;
  }

  private String dense(DenseShape layer) {
    if (isImage) {
      value = graph.node("Flatten", List.of(value), attribute("axis", 1));
      isImage = false;
    }
    return graph.node("Gemm", operands(layer), attribute("transB", 1));
  }

  private String convolution(ConvolutionShape layer) {
    toImage(layer.image());
    int size = layer.kernel().size();
    int stride = layer.kernel().stride();
    int padding = layer.kernel().padding();
    return graph.node(
        "Conv",
        operands(layer),
        attribute("kernel_shape", size, size),
        attribute("strides", stride, stride),
        attribute("pads", padding, padding, padding, padding));
  }

  private String pool(PoolingShape layer) {
    toImage(layer.image());
    int size = layer.pool().size();
    return graph.node(
        layer.pool().kind() == PoolKind.MAX ? "MaxPool" : "AveragePool",
        List.of(value),
        attribute("kernel_shape", size, size),
        attribute("strides", size, size));
  }

  private void toImage(ImageShape image) {
    if (!isImage) {
      String size = graph.integers(-1, image.channels(), image.rows(), image.columns());
      value = graph.node("Reshape", List.of(value, size));
      isImage = true;
    }
  }

  /** Returns what goes into a layer, its weights, and its biases if it has some. */
  private List<String> operands(WeightedShape layer) {
    int place = shape.weighted().indexOf(layer);
    List<String> operands = new ArrayList<>(List.of(value));
    operands.add(
        graph.numbers(
            new WeightName("", place, WeightName.WEIGHT).toString(),
            type,
            layer.weightDimensions(),
            layer.matrix().weightsIn(parameters)));
    if (layer.matrix().hasBias()) {
      operands.add(
          graph.numbers(
              new WeightName("", place, WeightName.BIAS).toString(),
              type,
              List.of(layer.matrix().rows()),
              layer.matrix().biasesIn(parameters)));
    }
    return operands;
  }

  private String activated(String sums, Activation activation) {
    return switch (activation) {
      case SIGMOID -> graph.node("Sigmoid", List.of(sums));
      case TANH -> graph.node("Tanh", List.of(sums));
      case RELU -> graph.node("Relu", List.of(sums));
      case LEAKY_RELU -> leaky(sums);
      case SOFTMAX -> graph.node("Softmax", List.of(sums), attribute("axis", 1));
      case NONE -> sums;
    };
  }

  /** The operator for it has its slope as a float, and runtimes have it for floats alone. */
  private String leaky(String sums) {
    String slope = graph.numbers(type, List.of(1), trial.get(LEAK));
    return graph.node("Max", List.of(sums, graph.node("Mul", List.of(sums, slope))));
  }
}
