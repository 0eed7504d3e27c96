package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@link FieldWriter} wrote: bytes that are known to be whole, but that anybody may have
 * written. Its methods throw {@link IllegalArgumentException} or {@link
 * java.nio.BufferUnderflowException} at what cannot be.
 */
final class FieldReader {
  private static final int MOST_NUMBERS = 1 << 26;

  private final ByteBuffer bytes;

  FieldReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Returns all fields that follow, by name. */
  Map<String, FieldReader> fields() {
    Map<String, FieldReader> fields = new HashMap<>();
    while (bytes.hasRemaining()) {
      String name = text();
      int length = count(1);
      FieldReader field = new FieldReader(bytes.slice(bytes.position(), length));
      bytes.position(bytes.position() + length);
      if (Optional.ofNullable(fields.put(name, field)).isPresent()) {
        throw new IllegalArgumentException("two fields " + name);
      }
    }
    return fields;
  }

  int oneByte() {
    return bytes.get();
  }

  int integer() {
    return bytes.getInt();
  }

  /** Reads how many things of a size follow, of which there cannot be more than there are bytes. */
  int count(int size) {
    int count = bytes.getInt();
    if (count < 0 || count > bytes.remaining() / size) {
      throw new IllegalArgumentException("more than there are bytes");
    }
    return count;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    int count = count(1);
    for (int text = 0; text < count; text++) {
      texts.add(text());
    }
    return texts;
  }

  String text() {
    return new String(content(), UTF_8);
  }

  byte[] content() {
    byte[] content = new byte[count(1)];
    bytes.get(content);
    return content;
  }

  int[] integers() {
    int[] numbers = new int[count(Integer.BYTES)];
    bytes.asIntBuffer().get(numbers);
    bytes.position(bytes.position() + numbers.length * Integer.BYTES);
    return numbers;
  }

  /** Reads some counts. */
  List<Integer> counts(int size) {
    List<Integer> counts = new ArrayList<>();
    while (counts.size() < size) {
      int count = 0;
      int next = 128;
      for (int shift = 0; next >= 128; shift += 7) {
        next = oneByte() & 255;
        if (shift > 28 || shift == 28 && next > 7) {
          throw new IllegalArgumentException("a count of more than 31 bits");
        }
        count |= (next & 127) << shift;
      }
      counts.add(count);
    }
    return counts;
  }

  double[] numbers() {
    int count = bytes.getInt();
    int width = bytes.get();
    // Where none was measured they take no space, and only a bound tells a count from nonsense.
    boolean isWidth = width == 0 || width == Float.BYTES || width == Double.BYTES;
    if (!isWidth || count < 0 || count > (width == 0 ? MOST_NUMBERS : bytes.remaining() / width)) {
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
