package org.sweepstack.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that were compressed, up to a bound: a small file can stand for more than any disk or heap
 * holds.
 */
final class UnpackedInput extends FilterInputStream {
  private static final int GIBIBYTES = 1;
  private static final long MOST_BYTES = (long) GIBIBYTES << 30;

  private long count;

  UnpackedInput(InputStream unpacked) {
    super(unpacked);
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count += Math.max(0, read);
    if (count > MOST_BYTES) {
      throw new IOException(
          "the gzip file unpacks to more than "
              + GIBIBYTES
              + " GiB; if that is meant, unpack it and give the file that comes out");
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
