package org.sweepstack.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.sweepstack.trial.Numbers;

/** Numbers in JSON, which knows no NaN and no infinity: null stands for them. */
final class JsonNumbers {
  private static final MathContext DRAWN = new MathContext(5);

  private JsonNumbers() {}

  /** Writes a number as the shortest decimal that reads back. */
  static void write(double value, JsonGenerator json) throws IOException {
    writeText(Numbers.format(value), json);
  }

  /** Writes a number from its text; null for an empty one. */
  static void writeText(String number, JsonGenerator json) throws IOException {
    if (number.isEmpty()) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
  }

  /** Writes a number, or null. */
  static void write(OptionalInt value, JsonGenerator json) throws IOException {
    if (value.isPresent()) {
      json.writeNumber(value.getAsInt());
    } else {
      json.writeNull();
    }
  }

  /** Writes numbers to be drawn, of five digits. */
  static void writeDrawn(DoubleStream values, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (double value : values.toArray()) {
      write(
          Double.isFinite(value) ? new BigDecimal(value).round(DRAWN).doubleValue() : value, json);
    }
    json.writeEndArray();
  }

  /**
   * Writes an array of each of the first rows of a matrix [.., N], to be drawn.
   *
   * @param columns N
   * @param shown which of them
   */
  static void writeRows(
      String name, double[] matrix, int rows, int columns, int[] shown, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int row = 0; row < rows; row++) {
      int start = row * columns;
      writeDrawn(IntStream.of(shown).mapToDouble(column -> matrix[start + column]), json);
    }
    json.writeEndArray();
  }

  /** Writes whole numbers. */
  static void write(String name, IntStream values, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    int[] array = values.toArray();
    json.writeArray(array, 0, array.length);
  }

  /** Writes whole numbers that may be large. */
  static void write(String name, LongStream values, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    long[] array = values.toArray();
    json.writeArray(array, 0, array.length);
  }
}
