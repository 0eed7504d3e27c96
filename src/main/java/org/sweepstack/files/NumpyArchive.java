package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;

/**
 * Arrays as {@code numpy.load} reads them: a zip of files in NumPy's format 1.0, equal for equal
 * arrays.
 */
public final class NumpyArchive {
  /**
   * A fixed time, so that no clock enters the file. Not the first of January, the earliest that a
   * zip can hold: Java takes that for "earlier still" and adds the time of the machine's zone.
   */
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  private NumpyArchive() {}

  /** Returns the archive of arrays, each under its name. */
  public static byte[] bytes(List<NamedArray> arrays) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (NamedArray array : arrays) {
        ZipEntry entry = new ZipEntry(array.name() + ".npy");
        entry.setTimeLocal(FIXED_TIME);
        zip.putNextEntry(entry);
        writeArray(array, zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot refuse", e);
    }
    return bytes.toByteArray();
  }

  private static void writeArray(NamedArray array, OutputStream stream) throws IOException {
    stream.write(MAGIC);
    String header = header(array);
    stream.write(
        ByteBuffer.allocate(Short.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) header.length())
            .array());
    stream.write(header.getBytes(US_ASCII));
    ByteBuffer numbers =
        ByteBuffer.allocate(array.values().length * array.precision().bytes())
            .order(ByteOrder.LITTLE_ENDIAN);
    for (double value : array.values()) {
      if (array.precision() == Precision.FLOAT) {
        numbers.putFloat((float) value);
      } else {
        numbers.putDouble(value);
      }
    }
    stream.write(numbers.array());
  }

  /** Returns the header, padded with blanks so that the numbers begin at a multiple of 64 bytes. */
  private static String header(NamedArray array) {
    String shape =
        array.shape().stream().map(length -> length + ",").collect(Collectors.joining(" "));
    String facts =
        "{'descr': '<f"
            + array.precision().bytes()
            + "', 'fortran_order': False, 'shape': ("
            + shape
            + "), }";
    int length = MAGIC.length + Short.BYTES + facts.length() + 1;
    return facts + " ".repeat((ALIGNMENT - length % ALIGNMENT) % ALIGNMENT) + "\n";
  }
}
