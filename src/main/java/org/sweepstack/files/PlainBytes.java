package org.sweepstack.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file that people made: of one compressed by gzip those that were compressed. */
public final class PlainBytes {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_MAGIC = 0x1F8B;

  private PlainBytes() {}

  /**
   * Opens a file that may be opened again.
   *
   * @throws IOException when it cannot be opened; also on the way, when gzip's bytes are damaged or
   *     become too many
   */
  public static InputStream open(Path file) throws IOException {
    return unpacked(RegularFile.open(file));
  }

  /** Opens a file as {@link #open} does, or what another program writes into a pipe. */
  public static InputStream openOnce(Path file) throws IOException {
    return unpacked(RegularFile.openOnce(file));
  }

  private static InputStream unpacked(InputStream packed) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(packed, BUFFER_BYTES);
    try {
      bytes.mark(2);
      int start = bytes.read() << 8 | bytes.read();
      bytes.reset();
      return start == GZIP_MAGIC
          ? new UnpackedInput(new GZIPInputStream(bytes, BUFFER_BYTES))
          : bytes;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** Returns why bytes could not be read, in one line. */
  public static String reason(IOException cause) {
    return cause instanceof ZipException || cause instanceof EOFException
        ? "the gzip file is damaged or cut off; copy it anew"
        : ResultsException.reason(cause);
  }
}
