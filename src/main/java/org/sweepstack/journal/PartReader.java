package org.sweepstack.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.sweepstack.files.Checksum;

/** Reads sections of a part, whose errors say in a few words what is wrong with it. */
final class PartReader implements AutoCloseable {
  private final RandomAccessFile file;
  private final long length;
  private byte[] buffer = {};

  private PartReader(RandomAccessFile file) throws IOException {
    this.file = file;
    this.length = file.length();
  }

  /** Opens a part. */
  static PartReader open(Path part) throws IOException {
    try {
      // Not a channel: those close when their thread is interrupted.
      return new PartReader(new RandomAccessFile(part.toFile(), "r"));
    } catch (FileNotFoundException e) {
      throw new IOException("the file is missing", e);
    }
  }

  /** Reads the bytes of a section, which the next call writes over. */
  ByteBuffer read(PartSection section) throws IOException {
    if (section.end() > length) {
      throw new IOException("it ends too early");
    }
    if (buffer.length < section.bytes()) {
      buffer = new byte[section.bytes()];
    }
    file.seek(section.offset());
    file.readFully(buffer, 0, section.bytes());
    if (Checksum.of(buffer, 0, section.bytes()) != section.checksum()) {
      throw new IOException("its checksum differs");
    }
    return ByteBuffer.wrap(buffer, 0, section.bytes());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
