package org.sweepstack.model;

import static org.sweepstack.model.OnnxGraph.attribute;
import static org.sweepstack.trial.Parameters.PRECISION;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import onnx.Onnx.ModelProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorProto.DataType;
import org.sweepstack.network.ConvolutionShape;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.PoolingShape;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Decision;
import org.sweepstack.trial.LinearScale;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.TrainedModel;

/**
 * A trained network as a file of ONNX, with what makes its inputs: rows go in as the data have
 * them, and classes or quantities in their own units come out.
 *
 * <p>In goes {@code numbers} [N, columns], {@code words} [N, columns], or {@code pixels} [N,
 * channels, rows, columns]. Out comes {@code predicted}: a class's name [N], and beside it {@code
 * outputs} [N, O]; or quantities [N, O]. The names of columns and classes are in the file's
 * metadata, as lists of JSON.
 */
public final class OnnxFile {
  /** What a trial's file ends with, after its id. */
  public static final String ENDING = ".onnx";

  /** Of 2021: what programs of since then read. */
  private static final int OPERATORS = 15;

  /** What the metadata call a note. */
  static final String NOTE = "sweepstack";

  private static final int ML_OPERATORS = 2;
  private static final int FORMAT = 8;

  private final OnnxGraph graph;
  private final TrainedNetwork network;
  private final TrainedModel model;

  private OnnxFile(TrainedNetwork network) {
    this.network = network;
    model = network.model();
    graph = new OnnxGraph(network.trial().id().text());
  }

  /**
   * Returns the bytes of the file, the same for the same network.
   *
   * @param note left in the metadata for {@link OnnxReader}
   */
  public static byte[] bytes(Configuration trial, TrainedModel model, String note) {
    ModelProto.Builder file = new OnnxFile(new TrainedNetwork(trial, model)).make();
    return addMetadata(file, NOTE, note).build().toByteArray();
  }

  private static ModelProto.Builder addMetadata(ModelProto.Builder file, String key, String value) {
    return file.addMetadataProps(StringStringEntryProto.newBuilder().setKey(key).setValue(value));
  }

  private ModelProto.Builder make() {
    DataType type = type(network.trial(), network.shape());
    String inputs = new OnnxInputs(graph, model.preparation()).add();
    String outputs =
        new OnnxLayers(graph, network, type)
            .add(type == DataType.DOUBLE ? inputs : graph.cast(inputs, type));
    if (model.isOfClasses()) {
      graph.output(name(outputs, type), "predicted", DataType.STRING, List.of());
      graph.output(outputs, "outputs", type, List.of(network.outputs()));
    } else {
      graph.output(
          restored(outputs, type, model.quantityScale().orElseThrow()),
          "predicted",
          DataType.DOUBLE,
          List.of(network.outputs()));
    }
    ModelProto.Builder file =
        ModelProto.newBuilder()
            .setIrVersion(FORMAT)
            .setProducerName("sweepstack")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
            .addOpsetImport(
                OperatorSetIdProto.newBuilder()
                    .setDomain(OnnxGraph.ML_DOMAIN)
                    .setVersion(ML_OPERATORS))
            .setGraph(graph.build());
    metadata().forEach((key, names) -> addMetadata(file, key, json(names)));
    return file;
  }

  /** Returns what a network computes in: runtimes have convolutions and pools for float alone. */
  private static DataType type(Configuration trial, NetworkShape shape) {
    boolean hasWindows =
        shape.layers().stream()
            .anyMatch(layer -> layer instanceof ConvolutionShape || layer instanceof PoolingShape);
    return trial.get(PRECISION) == Precision.DOUBLE && !hasWindows
        ? DataType.DOUBLE
        : DataType.FLOAT;
  }

  private Map<String, List<String>> metadata() {
    Preparation preparation = model.preparation();
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    if (preparation.image().isEmpty()) {
      metadata.put(OnnxInputs.NUMBERS, OnnxInputs.columns(preparation, false));
      metadata.put(OnnxInputs.WORDS, OnnxInputs.columns(preparation, true));
    }
    metadata.put("classes", model.classNames());
    metadata.put("quantities", model.quantityNames());
    return metadata;
  }

  /** Adds the name of the predicted class, [N], as {@link Decision} has it. */
  private String name(String outputs, DataType type) {
    String index =
        network.outputs() == 1
            ? graph.node("Squeeze", List.of(isSecond(outputs, type), graph.integers(1)))
            : graph.node(
                "ArgMax", List.of(outputs), attribute("axis", 1), attribute("keepdims", 0));
    return graph.node(
        OnnxGraph.ML_DOMAIN,
        "LabelEncoder",
        List.of(index),
        attribute("keys_int64s", LongStream.range(0, model.classNames().size()).toArray()),
        attribute("values_strings", model.classNames()));
  }

  private String isSecond(String outputs, DataType type) {
    String threshold = graph.numbers(type, List.of(1), Decision.THRESHOLD);
    return graph.cast(graph.node("GreaterOrEqual", List.of(outputs, threshold)), DataType.INT64);
  }

  private String restored(String outputs, DataType type, LinearScale scale) {
    String exact = type == DataType.DOUBLE ? outputs : graph.cast(outputs, DataType.DOUBLE);
    String deviations = graph.row(scale.deviations());
    return graph.node(
        "Add", List.of(graph.node("Mul", List.of(exact, deviations)), graph.row(scale.means())));
  }

  private static String json(List<String> names) {
    return names.stream()
        .map(
            name -> '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(name)) + '"')
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
