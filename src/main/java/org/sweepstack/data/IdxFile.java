package org.sweepstack.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.sweepstack.files.PlainBytes;
import org.sweepstack.trial.InvalidInputException;

/**
 * A file in the format of MNIST: two zeros, the type of its numbers, how many dimensions there are,
 * their sizes as integers of four bytes with the large end first, and the numbers, row-major.
 *
 * @param name for messages
 * @param bytes of the whole file, unpacked; no others follow
 */
record IdxFile(String name, byte[] bytes) {
  private static final int TYPE_OF_BYTES = 8;
  private static final int MOST_DIMENSIONS = 4;

  /** A file that says it is larger is read piece by piece, lest a wrong number takes all memory. */
  private static final int MOST_AT_ONCE = 1 << 26;

  /** Gzip packs no more bytes than these into one. */
  private static final int LARGEST_RATIO = 1032;

  /** What an array can hold. */
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  /** Reads all bytes of a file, whatever they are. */
  static IdxFile read(String name, Path file) throws IOException {
    try (InputStream input = PlainBytes.open(file)) {
      byte[] head = input.readNBytes((1 + MOST_DIMENSIONS) * Integer.BYTES);
      long most = Math.min(MOST_AT_ONCE, Files.size(file) * LARGEST_RATIO);
      int expected = (int) Math.min(sizeToldBy(head), most);
      byte[] bytes = Arrays.copyOf(head, Math.max(head.length, expected));
      int count = head.length;
      while (true) {
        count += input.readNBytes(bytes, count, bytes.length - count);
        int next = count < bytes.length ? -1 : input.read();
        if (next < 0) {
          return new IdxFile(name, count == bytes.length ? bytes : Arrays.copyOf(bytes, count));
        }
        if (count == MOST_BYTES) {
          throw new InvalidInputException(name + ": more than 2^31 bytes; give fewer images");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, count + count / 2 + 1L));
        bytes[count] = (byte) next;
        count++;
      }
    }
  }

  /** Returns how many bytes a file should have by its first ones; its head if it is another. */
  private static long sizeToldBy(byte[] head) {
    IdxFile file = new IdxFile("", head);
    return head.length == (1 + MOST_DIMENSIONS) * Integer.BYTES && file.isIdx()
        ? file.start() + product(file.dimensions())
        : head.length;
  }

  private boolean isIdx() {
    return bytes.length > Integer.BYTES
        && bytes[0] == 0
        && bytes[1] == 0
        && bytes[2] == TYPE_OF_BYTES
        && bytes[3] >= 1
        && bytes[3] <= MOST_DIMENSIONS
        && bytes.length >= start();
  }

  /** Returns where the numbers begin. */
  int start() {
    return (1 + bytes[3]) * Integer.BYTES;
  }

  /** Returns the sizes, the first that of the count. */
  int[] dimensions() {
    int[] dimensions = new int[bytes[3]];
    ByteBuffer.wrap(bytes, Integer.BYTES, dimensions.length * Integer.BYTES)
        .asIntBuffer()
        .get(dimensions);
    return dimensions;
  }

  /** Multiplies without going over the largest number; below 0 when a size is. */
  private static long product(int[] dimensions) {
    long product = 1;
    for (int dimension : dimensions) {
      product = Math.min(product * dimension, Integer.MAX_VALUE);
    }
    return Arrays.stream(dimensions).anyMatch(dimension -> dimension < 0) ? -1 : product;
  }

  /**
   * Checks that the file is what it says, with some number of dimensions.
   *
   * @param what it holds, for messages
   * @param words what its sizes are
   * @throws InvalidInputException when it is not
   */
  void check(String what, int least, int most, String words) {
    if (!isIdx()) {
      throw problem(
          "no IDX file of bytes: expected it to begin with 00 00 08 and a number of dimensions, got"
              + " "
              + hexadecimal());
    }
    int[] dimensions = dimensions();
    if (dimensions.length < least || dimensions.length > most) {
      throw problem(
          "expected " + what + " of " + words + ", got " + dimensions.length + " dimensions");
    }
    long numbers = product(dimensions);
    if (numbers < 1) {
      throw problem("expected sizes of at least 1, got " + shown(dimensions));
    }
    if (numbers == Integer.MAX_VALUE) {
      throw problem(shown(dimensions) + " is more than 2^31 bytes; give fewer images");
    }
    if (bytes.length - start() != numbers) {
      throw problem(
          "expected "
              + numbers
              + " bytes for "
              + shown(dimensions)
              + ", got "
              + (bytes.length - start())
              + "; copy it anew");
    }
  }

  private String hexadecimal() {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < Math.min(Integer.BYTES, bytes.length); index++) {
      text.append(index == 0 ? "" : " ").append(String.format("%02x", bytes[index]));
    }
    return text.isEmpty() ? "nothing" : text.toString();
  }

  private static String shown(int[] dimensions) {
    StringBuilder text = new StringBuilder();
    for (int dimension : dimensions) {
      text.append(text.isEmpty() ? "" : " x ").append(dimension);
    }
    return text.toString();
  }

  InvalidInputException problem(String text) {
    return new InvalidInputException(name + ": " + text);
  }
}
