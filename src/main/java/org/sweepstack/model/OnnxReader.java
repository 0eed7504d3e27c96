package org.sweepstack.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onnx.Onnx.ModelProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;
import org.sweepstack.network.NetworkShape;
import org.sweepstack.network.WeightedShape;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrainedModel;
import org.sweepstack.trial.WeightName;

/** Reads back what {@link OnnxFile} wrote of a trial: bytes that anybody may have written. */
public final class OnnxReader {
  private final Configuration trial;
  private final Map<String, TensorProto> constants = new HashMap<>();
  private final String note;

  private OnnxReader(Configuration trial, ModelProto file, String note) {
    this.trial = trial;
    this.note = note;
    file.getGraph().getInitializerList().forEach(each -> constants.put(each.getName(), each));
  }

  /** Returns what reads a file; empty when it is not that of the trial, or of no such version. */
  public static Optional<OnnxReader> of(byte[] bytes, Configuration trial) {
    try {
      ModelProto file = ModelProto.parseFrom(bytes);
      boolean isOfTrial = file.getGraph().getName().equals(trial.id().text());
      return file.getMetadataPropsList().stream()
          .filter(entry -> isOfTrial && entry.getKey().equals(OnnxFile.NOTE))
          .map(StringStringEntryProto::getValue)
          .findFirst()
          .map(note -> new OnnxReader(trial, file, note));
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
  }

  /** Returns the note that was left in it. */
  public String note() {
    return note;
  }

  /**
   * Returns a network with the weights of the file; empty when they are not those of such a
   * network, or not with all their digits.
   *
   * @param bare the network without its weights
   */
  public Optional<TrainedModel> weighted(TrainedModel bare) {
    try {
      return weighted(bare, new TrainedNetwork(trial, bare).shape());
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty(); // inputs that the trial's layers do not take
    }
  }

  private Optional<TrainedModel> weighted(TrainedModel bare, NetworkShape shape) {
    double[] parameters = new double[shape.parameterCount()];
    List<WeightedShape> layers = shape.weighted();
    for (int place = 0; place < layers.size(); place++) {
      WeightedShape layer = layers.get(place);
      boolean isWhole =
          put(name(place, WeightName.WEIGHT), layer.matrix().weightPositions(), parameters)
              && put(name(place, WeightName.BIAS), layer.matrix().biasPositions(), parameters);
      if (!isWhole) {
        return Optional.empty();
      }
    }
    return Optional.of(
        bare.with(
            new NamedArray(
                bare.parameters().name(),
                bare.parameters().precision(),
                List.of(parameters.length),
                parameters)));
  }

  private static String name(int layer, String part) {
    return new WeightName("", layer, part).toString();
  }

  private boolean put(String name, int[] places, double[] into) {
    if (places.length == 0) {
      return true;
    }
    boolean isDouble = trial.get(Parameters.PRECISION) == Precision.DOUBLE;
    DataType type = isDouble ? DataType.DOUBLE : DataType.FLOAT;
    int width = isDouble ? Double.BYTES : Float.BYTES;
    TensorProto constant = constants.getOrDefault(name, TensorProto.getDefaultInstance());
    if (constant.getDataType() != type.getNumber()
        || constant.getRawData().size() != places.length * width) {
      return false;
    }
    ByteBuffer numbers =
        constant.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    for (int place : places) {
      into[place] = isDouble ? numbers.getDouble() : numbers.getFloat();
    }
    return true;
  }
}
