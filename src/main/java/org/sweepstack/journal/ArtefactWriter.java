package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.sweepstack.trial.Boundary;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.TrialArtefacts;

/**
 * Writes the artefacts of a trial in a compact binary form that keeps every bit.
 *
 * <p>Big-endian; lists and texts (UTF-8) after their length as 4 bytes. Numbers come in columns:
 * their count, the bytes of each (8; 4 where each is a float; 0 where none was measured), and then
 * they themselves.
 */
final class ArtefactWriter {
  /** The first byte of what is written. */
  static final int VERSION = 2;

  /** The same without a boundary. */
  static final int VERSION_WITHOUT_BOUNDARY = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
  private final DataOutputStream stream = new DataOutputStream(bytes);

  private ArtefactWriter() {}

  /** Returns the artefacts as bytes. */
  static byte[] bytes(TrialArtefacts artefacts) {
    ArtefactWriter writer = new ArtefactWriter();
    try {
      writer.write(artefacts);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse", e);
    }
    return writer.bytes.toByteArray();
  }

  private void write(TrialArtefacts artefacts) throws IOException {
    stream.writeByte(VERSION);
    write(artefacts.curve());
    stream.writeBoolean(artefacts.predictions().isPresent());
    if (artefacts.predictions().isPresent()) {
      write(artefacts.predictions().orElseThrow());
    }
    stream.writeInt(artefacts.arrays().size());
    for (NamedArray array : artefacts.arrays()) {
      write(array);
    }
    write(artefacts.statistics());
    stream.writeBoolean(artefacts.boundary().isPresent());
    if (artefacts.boundary().isPresent()) {
      write(artefacts.boundary().orElseThrow());
    }
  }

  private void write(LearningCurve curve) throws IOException {
    List<CurvePoint> points = curve.points();
    write(points.stream().mapToInt(CurvePoint::epoch).toArray());
    for (Metric metric : Metric.values()) {
      write(points.stream().mapToDouble(point -> point.metrics().get(metric)).toArray());
    }
  }

  private void write(Predictions predictions) throws IOException {
    writeTexts(predictions.featureNames());
    writeTexts(predictions.classNames());
    write(predictions.inputs());
    write(predictions.outputs());
    write(predictions.truth());
    write(predictions.predicted());
  }

  private void write(NamedArray array) throws IOException {
    write(array.name());
    stream.writeByte(array.precision().bytes());
    write(array.shape().stream().mapToInt(Integer::intValue).toArray());
    write(array.values());
  }

  private void write(List<LayerStatistics> statistics) throws IOException {
    write(statistics.stream().mapToInt(LayerStatistics::epoch).toArray());
    write(statistics.stream().mapToInt(LayerStatistics::layer).toArray());
    write(statistics.stream().flatMapToDouble(LayerStatistics::numbers).toArray());
  }

  private void write(Boundary boundary) throws IOException {
    writeTexts(boundary.inputs());
    write(boundary.x1());
    write(boundary.x2());
    stream.writeInt(boundary.outputs());
    write(boundary.values());
    write(boundary.predicted());
  }

  private void writeTexts(List<String> texts) throws IOException {
    stream.writeInt(texts.size());
    for (String text : texts) {
      write(text);
    }
  }

  private void write(String text) throws IOException {
    byte[] encoded = text.getBytes(UTF_8);
    stream.writeInt(encoded.length);
    stream.write(encoded);
  }

  private void write(int[] numbers) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((1 + numbers.length) * Integer.BYTES);
    buffer.putInt(numbers.length);
    buffer.asIntBuffer().put(numbers);
    stream.write(buffer.array());
  }

  /** Writes every NaN with the same bits: which ones a computation leaves is up to the compiler. */
  private void write(double[] numbers) throws IOException {
    int width = width(numbers);
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + 1 + numbers.length * width);
    buffer.putInt(numbers.length).put((byte) width);
    for (int index = 0; index < numbers.length && width > 0; index++) {
      if (width == Float.BYTES) {
        buffer.putInt(Float.floatToIntBits((float) numbers[index]));
      } else {
        buffer.putLong(Double.doubleToLongBits(numbers[index]));
      }
    }
    stream.write(buffer.array());
  }

  private static int width(double[] numbers) {
    int width = 0;
    for (double number : numbers) {
      if (Double.compare(number, (float) number) != 0) {
        return Double.BYTES;
      }
      if (!Double.isNaN(number)) {
        width = Float.BYTES;
      }
    }
    return width;
  }
}
