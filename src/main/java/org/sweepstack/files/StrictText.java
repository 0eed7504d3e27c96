package org.sweepstack.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Reads characters and refuses bytes that are none, naming their line. */
public final class StrictText extends Reader {
  private static final int BUFFER_BYTES = 1 << 13;

  private final InputStream stream;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();

  /** A character of two halves for which there was room for one. */
  private final CharBuffer halves = CharBuffer.allocate(2).flip();

  private boolean isAtEnd;
  private long line = 1;
  private boolean isAfterReturn;

  /**
   * Begins to read.
   *
   * @param encoding what the bytes have to be in
   */
  public StrictText(InputStream stream, Charset encoding) {
    this.stream = stream;
    // New decoders report what they cannot read.
    this.decoder = encoding.newDecoder();
  }

  /**
   * Reads some characters.
   *
   * @throws NotTextException when the next bytes are no character; those before them were read
   */
  @Override
  public int read(char[] target, int from, int length) throws IOException {
    if (halves.hasRemaining() && length > 0) {
      return takeHalf(target, from);
    }
    CharBuffer characters = CharBuffer.wrap(target, from, length).slice();
    while (true) {
      CoderResult result = decoder.decode(bytes, characters, isAtEnd);
      int read = characters.position();
      if (read > 0 || length == 0) {
        count(target, from, read);
        return read;
      }
      if (result.isError()) {
        throw new NotTextException(line);
      }
      if (result.isOverflow()) {
        decoder.decode(bytes, halves.clear(), isAtEnd);
        halves.flip();
        return takeHalf(target, from);
      }
      if (isAtEnd) {
        return -1;
      }
      fill();
    }
  }

  private int takeHalf(char[] target, int from) {
    target[from] = halves.get();
    return 1;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
    isAtEnd = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
  }

  /** Counts the lines that have ended, whichever system's line ends they have. */
  private void count(char[] target, int from, int read) {
    for (int index = from; index < from + read; index++) {
      boolean isFeed = target[index] == '\n';
      boolean isReturn = target[index] == '\r';
      if (isReturn || isFeed && !isAfterReturn) {
        line++;
      }
      isAfterReturn = isReturn;
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
