package org.sweepstack.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.sweepstack.files.IdxFolder;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Parameters;

/** A folder of the test with four files in MNIST's format. */
record IdxFiles(Path folder) {
  static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
  static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
  static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

  /** Writes 6 images to train and 4 to test of 2 rows and 3 columns, with labels 1, 2 and 7. */
  IdxFiles writeSmall() {
    write(TRAIN_IMAGES, idx(counted(36, 0), 6, 2, 3));
    write(TRAIN_LABELS, idx(new byte[] {7, 1, 2, 1, 7, 2}, 6));
    write(TEST_IMAGES, idx(counted(24, 100), 4, 2, 3));
    write(TEST_LABELS, idx(new byte[] {2, 1, 7, 7}, 4));
    return this;
  }

  /** Returns bytes that go up by 1 from a first one. */
  static byte[] counted(int count, int first) {
    byte[] bytes = new byte[count];
    for (int index = 0; index < count; index++) {
      bytes[index] = (byte) (first + index);
    }
    return bytes;
  }

  /** Returns the content of a file of bytes. */
  static byte[] idx(byte[] numbers, int... sizes) {
    ByteBuffer bytes = ByteBuffer.allocate((1 + sizes.length) * Integer.BYTES + numbers.length);
    bytes.put(new byte[] {0, 0, 8, (byte) sizes.length});
    for (int size : sizes) {
      bytes.putInt(size);
    }
    return bytes.put(numbers).array();
  }

  static byte[] packed(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  IdxFiles write(String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] content(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  IdxFiles delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Returns the folder as a sweep file names it, {@code images}. */
  DataFile file() {
    try {
      return new DataFile("images", folder.toString(), IdxFolder.at(folder).hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Configuration configuration() {
    return Configuration.defaults()
        .with(Parameters.DATASET, DatasetKind.IDX)
        .with(Parameters.DATA_FILE, file());
  }
}
