package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.TrialArtefacts;

/** Reads what {@link ArtefactWriter} wrote: bytes that are known to be whole. */
final class ArtefactReader {
  private final ByteBuffer bytes;

  private ArtefactReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /**
   * Reads the artefacts of a trial.
   *
   * @throws IOException when another version wrote them
   */
  static TrialArtefacts read(byte[] bytes) throws IOException {
    ArtefactReader reader = new ArtefactReader(bytes);
    int version = reader.bytes.get();
    if (version != ArtefactWriter.VERSION && version != ArtefactWriter.VERSION_WITHOUT_BOUNDARY) {
      throw new IOException("another version");
    }
    LearningCurve curve = reader.curve();
    return new TrialArtefacts(
        curve,
        reader.bytes.get() != 0 ? Optional.of(reader.predictions()) : Optional.empty(),
        reader.arrays(),
        reader.statistics(),
        version == ArtefactWriter.VERSION && reader.bytes.get() != 0
            ? Optional.of(reader.boundary())
            : Optional.empty());
  }

  private LearningCurve curve() {
    int[] epochs = integers();
    Map<Metric, double[]> columns = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      columns.put(metric, numbers());
    }
    List<CurvePoint> points = new ArrayList<>(epochs.length);
    for (int point = 0; point < epochs.length; point++) {
      int row = point;
      points.add(new CurvePoint(epochs[point], Metrics.of(metric -> columns.get(metric)[row])));
    }
    return new LearningCurve(points);
  }

  private Predictions predictions() {
    return new Predictions(texts(), texts(), numbers(), numbers(), integers(), integers());
  }

  private List<NamedArray> arrays() {
    List<NamedArray> arrays = new ArrayList<>();
    int count = bytes.getInt();
    for (int array = 0; array < count; array++) {
      String name = text();
      Precision precision = bytes.get() == Float.BYTES ? Precision.FLOAT : Precision.DOUBLE;
      List<Integer> shape = IntStream.of(integers()).boxed().toList();
      arrays.add(new NamedArray(name, precision, shape, numbers()));
    }
    return arrays;
  }

  private List<LayerStatistics> statistics() {
    int[] epochs = integers();
    int[] layers = integers();
    double[] numbers = numbers();
    return IntStream.range(0, epochs.length)
        .mapToObj(
            row ->
                LayerStatistics.of(epochs[row], layers[row], numbers, row * LayerStatistics.COUNT))
        .toList();
  }

  private Boundary boundary() {
    return new Boundary(texts(), numbers(), numbers(), bytes.getInt(), numbers(), integers());
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    int count = bytes.getInt();
    for (int text = 0; text < count; text++) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    byte[] encoded = new byte[bytes.getInt()];
    bytes.get(encoded);
    return new String(encoded, UTF_8);
  }

  private int[] integers() {
    int[] numbers = new int[bytes.getInt()];
    bytes.asIntBuffer().get(numbers);
    bytes.position(bytes.position() + numbers.length * Integer.BYTES);
    return numbers;
  }

  private double[] numbers() {
    double[] numbers = new double[bytes.getInt()];
    int width = bytes.get();
    if (width == 0) {
      Arrays.fill(numbers, Double.NaN);
      return numbers;
    }
    for (int index = 0; index < numbers.length; index++) {
      numbers[index] = width == Float.BYTES ? bytes.getFloat() : bytes.getDouble();
    }
    return numbers;
  }
}
