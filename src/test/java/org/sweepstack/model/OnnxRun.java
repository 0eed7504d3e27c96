package org.sweepstack.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.TableColumn;

/** A file of ONNX, run by ONNX Runtime on rows of a table. */
public final class OnnxRun implements AutoCloseable {
  private final OrtSession session;
  private final Preparation preparation;

  /**
   * What came out.
   *
   * @param names the predicted class of each row; none of quantities
   * @param numbers [N][O]: the outputs, or the predicted quantities
   */
  public record Result(List<String> names, List<double[]> numbers) {}

  private OnnxRun(OrtSession session, Preparation preparation) {
    this.session = session;
    this.preparation = preparation;
  }

  /** Loads a file whose rows are as a preparation takes them. */
  public static OnnxRun of(byte[] file, Preparation preparation) {
    try {
      return new OnnxRun(
          OrtEnvironment.getEnvironment().createSession(file, new OrtSession.SessionOptions()),
          preparation);
    } catch (OrtException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns what the metadata say under a key. */
  public String metadata(String key) {
    try {
      return session.getMetadata().getCustomMetadata().get(key);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs it on rows, a cell a column: the place of a word among those of its column, or past it.
   */
  public Result on(List<double[]> rows) {
    Map<String, OnnxTensorLike> inputs = new HashMap<>();
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      for (String name : session.getInputNames()) {
        inputs.put(name, input(name, rows, environment));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        Object predicted = result.get("predicted").orElseThrow().getValue();
        Optional<Object> outputs = Optional.empty();
        if (result.get("outputs").isPresent()) {
          outputs = Optional.of(result.get("outputs").get().getValue());
        }
        return new Result(
            outputs.isPresent() ? List.of((String[]) predicted) : List.of(),
            numbers(outputs.orElse(predicted)));
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    } finally {
      inputs.values().forEach(OnnxTensorLike::close);
    }
  }

  private OnnxTensor input(String name, List<double[]> rows, OrtEnvironment environment)
      throws OrtException {
    long[] size = ((TensorInfo) session.getInputInfo().get(name).getInfo()).getShape();
    size[0] = rows.size();
    if (name.equals("words")) {
      String[] words = rows.stream().flatMap(row -> words(row).stream()).toArray(String[]::new);
      return OnnxTensor.createTensor(environment, words, size);
    }
    double[] numbers = rows.stream().flatMapToDouble(row -> Arrays.stream(numbers(row))).toArray();
    if (!preparation.arePixels()) {
      return OnnxTensor.createTensor(environment, DoubleBuffer.wrap(numbers), size);
    }
    ByteBuffer pixels = ByteBuffer.allocateDirect(numbers.length);
    Arrays.stream(numbers).forEach(pixel -> pixels.put((byte) pixel));
    return OnnxTensor.createTensor(
        environment, pixels.flip(), size, ai.onnxruntime.OnnxJavaType.UINT8);
  }

  private List<String> words(double[] row) {
    List<TableColumn> columns = preparation.columns();
    return java.util.stream.IntStream.range(0, row.length)
        .filter(column -> columns.get(column).isCategory())
        .mapToObj(column -> word(row[column], columns.get(column).words()))
        .toList();
  }

  private static String word(double cell, List<String> words) {
    return Double.isNaN(cell) ? "" : cell < words.size() ? words.get((int) cell) : "never seen";
  }

  private double[] numbers(double[] row) {
    return java.util.stream.IntStream.range(0, row.length)
        .filter(column -> !preparation.columns().get(column).isCategory())
        .mapToDouble(column -> row[column])
        .toArray();
  }

  private static List<double[]> numbers(Object rows) {
    return rows instanceof double[][] exact
        ? List.of(exact)
        : Arrays.stream((float[][]) rows).map(OnnxRun::doubles).toList();
  }

  private static double[] doubles(float[] row) {
    double[] numbers = new double[row.length];
    Arrays.setAll(numbers, index -> row[index]);
    return numbers;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
