package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.BufferUnderflowException;
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

/**
 * Reads what {@link ArtefactWriter} wrote: bytes that are known to be whole, but that anybody may
 * have written.
 */
final class ArtefactReader {
  private static final int MOST_NUMBERS = 1 << 26;

  private final ByteBuffer bytes;

  private ArtefactReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads the artefacts of a trial.
   *
   * @throws IOException when another version wrote them, or no version can have
   */
  static TrialArtefacts read(ByteBuffer bytes) throws IOException {
    try {
      return new ArtefactReader(bytes).artefacts();
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException e) {
      throw new IOException("no trial has what it says", e);
    }
  }

  private TrialArtefacts artefacts() throws IOException {
    int version = bytes.get();
    if (version != ArtefactWriter.VERSION && version != ArtefactWriter.VERSION_WITHOUT_BOUNDARY) {
      throw new IOException("another version wrote it");
    }
    LearningCurve curve = curve();
    return new TrialArtefacts(
        curve,
        bytes.get() != 0 ? Optional.of(predictions()) : Optional.empty(),
        arrays(),
        statistics(),
        version == ArtefactWriter.VERSION && bytes.get() != 0
            ? Optional.of(boundary())
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
    int count = count(1);
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
    int count = count(1);
    for (int text = 0; text < count; text++) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    byte[] encoded = new byte[count(1)];
    bytes.get(encoded);
    return new String(encoded, UTF_8);
  }

  /** Reads how many things of a size follow, of which there cannot be more than there are bytes. */
  private int count(int size) {
    int count = bytes.getInt();
    if (count < 0 || count > bytes.remaining() / size) {
      throw new IllegalArgumentException("more than there are bytes");
    }
    return count;
  }

  private int[] integers() {
    int[] numbers = new int[count(Integer.BYTES)];
    bytes.asIntBuffer().get(numbers);
    bytes.position(bytes.position() + numbers.length * Integer.BYTES);
    return numbers;
  }

  private double[] numbers() {
    int count = bytes.getInt();
    int width = bytes.get();
    // Where none was measured they take no space, and only a bound tells a count from nonsense.
    if (count < 0 || width > 0 && count > bytes.remaining() / width || count > MOST_NUMBERS) {
      throw new IllegalArgumentException("more numbers than there are bytes");
    }
    double[] numbers = new double[count];
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
