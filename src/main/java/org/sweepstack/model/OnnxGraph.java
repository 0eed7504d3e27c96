package org.sweepstack.model;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.AttributeProto.AttributeType;
import onnx.Onnx.GraphProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.shade.protobuf.ByteString;

/** A graph of ONNX under construction: operators, and the constants that they use. */
final class OnnxGraph {
  /** The operators that ONNX keeps for classical machine learning. */
  static final String ML_DOMAIN = "ai.onnx.ml";

  private static final String ROWS = "N";

  private final GraphProto.Builder graph = GraphProto.newBuilder();
  private int values;

  OnnxGraph(String name) {
    graph.setName(name);
  }

  /** Returns what was made. */
  GraphProto build() {
    return graph.build();
  }

  /** Adds an input of N rows, each of the given size, and returns its name. */
  String input(String name, DataType type, List<Integer> size) {
    graph.addInput(info(name, type, size));
    return name;
  }

  /** Gives a value a name that users ask for; of N rows, each of the given size. */
  void output(String value, String name, DataType type, List<Integer> size) {
    graph.addNode(NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name));
    graph.addOutput(info(name, type, size));
  }

  private static ValueInfoProto info(String name, DataType type, List<Integer> size) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(ROWS));
    size.forEach(
        length -> shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(length)));
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  /** Adds an operator of one result, and returns the name of that. */
  String node(String operator, List<String> inputs, AttributeProto... attributes) {
    return node("", operator, inputs, attributes);
  }

  /** Adds an operator of a domain, as {@link #node(String, List, AttributeProto...)} does. */
  String node(String domain, String operator, List<String> inputs, AttributeProto... attributes) {
    String result = "value" + values++;
    graph.addNode(
        NodeProto.newBuilder()
            .setDomain(domain)
            .setOpType(operator)
            .addAllInput(inputs)
            .addAllAttribute(List.of(attributes))
            .addOutput(result));
    return result;
  }

  /** Adds a conversion to another type. */
  String cast(String value, DataType type) {
    return node("Cast", List.of(value), attribute("to", type.getNumber()));
  }

  /** Adds numbers, row-major, as float or double. */
  String numbers(String name, DataType type, List<Integer> size, double[] numbers) {
    boolean isFloat = type == DataType.FLOAT;
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * (isFloat ? Float.BYTES : Double.BYTES))
            .order(LITTLE_ENDIAN);
    for (double number : numbers) {
      if (isFloat) {
        bytes.putFloat((float) number);
      } else {
        bytes.putDouble(number);
      }
    }
    return constant(name, type, size, bytes);
  }

  /** Adds numbers under a name of the graph's. */
  String numbers(DataType type, List<Integer> size, double... numbers) {
    return numbers("constant" + values++, type, size, numbers);
  }

  /** Adds one row of doubles, [1, as many]. */
  String row(List<Double> numbers) {
    double[] row = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    return numbers(DataType.DOUBLE, List.of(1, row.length), row);
  }

  /** Adds a list of whole numbers. */
  String integers(long... integers) {
    ByteBuffer bytes = ByteBuffer.allocate(integers.length * Long.BYTES).order(LITTLE_ENDIAN);
    LongStream.of(integers).forEach(bytes::putLong);
    return constant("constant" + values++, DataType.INT64, List.of(integers.length), bytes);
  }

  private String constant(String name, DataType type, List<Integer> size, ByteBuffer bytes) {
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .addAllDims(size.stream().map(Integer::longValue).toList())
            .setRawData(ByteString.copyFrom(bytes.array())));
    return name;
  }

  /** Returns an attribute of an operator. */
  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeType.INT).setI(value).build();
  }

  /** Returns an attribute of several numbers. */
  static AttributeProto attribute(String name, long... list) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.INTS)
        .addAllInts(LongStream.of(list).boxed().toList())
        .build();
  }

  /** Returns an attribute of several texts. */
  static AttributeProto attribute(String name, List<String> texts) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.STRINGS)
        .addAllStrings(texts.stream().map(text -> ByteString.copyFrom(text, UTF_8)).toList())
        .build();
  }
}
