package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Writes fields by name: the name, how many bytes the field has, and these. Big-endian; lists and
 * texts (UTF-8) after their length as 4 bytes. Numbers come in columns: their count, the bytes of
 * each (8; 4 where each is a float; 0 where none was measured), and then they themselves.
 */
final class FieldWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
  private final DataOutputStream stream = new DataOutputStream(bytes);

  /** What a field is to hold. */
  @FunctionalInterface
  interface Content {
    void writeTo(FieldWriter field) throws IOException;
  }

  /** Returns what was written. */
  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Writes the byte that tells a reader what follows. */
  void format(byte format) {
    bytes.write(format);
  }

  /** Writes a field. */
  void field(String name, Content content) {
    FieldWriter field = new FieldWriter();
    try {
      content.writeTo(field);
      write(name);
      stream.writeInt(field.bytes.size());
      field.bytes.writeTo(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse", e);
    }
  }

  void write(byte value) throws IOException {
    stream.writeByte(value);
  }

  void write(int value) throws IOException {
    stream.writeInt(value);
  }

  void writeTexts(List<String> texts) throws IOException {
    stream.writeInt(texts.size());
    for (String text : texts) {
      write(text);
    }
  }

  void write(String text) throws IOException {
    write(text.getBytes(UTF_8));
  }

  void write(byte[] content) throws IOException {
    stream.writeInt(content.length);
    stream.write(content);
  }

  void write(int[] numbers) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((1 + numbers.length) * Integer.BYTES);
    buffer.putInt(numbers.length);
    buffer.asIntBuffer().put(numbers);
    stream.write(buffer.array());
  }

  /**
   * Writes counts without their number: seven bits a byte, the lowest first, 128 where more come.
   */
  void writeCounts(List<Integer> counts) throws IOException {
    for (int count : counts) {
      int left = count;
      for (; left > 127; left >>>= 7) {
        stream.writeByte(left & 127 | 128);
      }
      stream.writeByte(left);
    }
  }

  /** Writes every NaN with the same bits: which ones a computation leaves is up to the compiler. */
  void write(double[] numbers) throws IOException {
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
