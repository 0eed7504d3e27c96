package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads the lines of a file of any length that end with a line feed, as bytes. */
public final class LineReader {
  private static final int START_SIZE = 1 << 18;

  private final InputStream stream;
  private byte[] buffer = new byte[START_SIZE];
  private int start;
  private int lineEnd = -1;
  private int filled;
  private long offset;

  public LineReader(InputStream stream) {
    this.stream = stream;
  }

  /** Goes to the next line; returns whether there is one with a line feed at its end. */
  public boolean next() throws IOException {
    offset += lineEnd + 1 - start;
    start = lineEnd + 1;
    int position = start;
    while (true) {
      while (position < filled) {
        if (buffer[position] == '\n') {
          lineEnd = position;
          return true;
        }
        position++;
      }
      position -= start;
      if (!fill()) {
        lineEnd = start - 1;
        return false;
      }
    }
  }

  /** Moves what is left to the front, where {@link #start} then is, and reads on. */
  private boolean fill() throws IOException {
    filled -= start;
    System.arraycopy(buffer, start, buffer, 0, filled);
    start = 0;
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    int count = stream.read(buffer, filled, buffer.length - filled);
    filled += Math.max(count, 0);
    return count > 0;
  }

  /**
   * Returns where in the file the line begins; after the last, where what has no line feed does.
   */
  public long offset() {
    return offset;
  }

  /** Returns how many bytes the line has, without its line feed. */
  public int length() {
    return lineEnd - start;
  }

  /** Returns the bytes after the last line, which have no line feed. */
  public int restLength() {
    return filled - start;
  }

  /** Returns whether the line ends with a character of ASCII. */
  public boolean endsWith(char character) {
    return lineEnd > start && buffer[lineEnd - 1] == character;
  }

  /** Returns the text of the line's first bytes. */
  public String text(int length) {
    return new String(buffer, start, length, UTF_8);
  }

  /** Returns the CRC32C of the line's first bytes. */
  public int checksum(int length) {
    return Checksum.of(buffer, start, length);
  }
}
