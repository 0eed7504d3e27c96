package org.sweepstack.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.sweepstack.trial.ContentDigest;

/** Hashes what is read through it. */
final class ContentInput extends FilterInputStream {
  private final ContentDigest digest = new ContentDigest();

  ContentInput(InputStream plain) {
    super(plain);
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    digest.update(bytes, from, Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads what is left, and returns the hashes of everything. */
  List<String> hashesOfAll() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    return digest.hashes();
  }
}
