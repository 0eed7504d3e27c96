package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads what {@link NumpyArchive} writes, by NumPy's description of its format 1.0. */
final class NumpyReader {
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '(<f[48])', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\} *\n");

  /**
   * One array of an archive.
   *
   * @param magic the first 8 bytes, as characters: the format's name and version
   * @param numbersBegin the byte at which the numbers begin
   * @param type such as {@code <f4}
   * @param shape as written, such as {@code 2,}
   * @param values all numbers
   */
  record Read(String magic, int numbersBegin, String type, String shape, List<Double> values) {}

  private NumpyReader() {}

  /** Returns the arrays of an archive in their order, by the names of their entries. */
  static Map<String, Read> read(Path file) throws IOException {
    Map<String, Read> arrays = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        arrays.put(entry.getName(), read(zip.readAllBytes()));
      }
    }
    return arrays;
  }

  private static Read read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    String magic = new String(Arrays.copyOf(bytes, 8), ISO_8859_1);
    int numbersBegin = 10 + Short.toUnsignedInt(buffer.getShort(8));
    Matcher header = HEADER.matcher(new String(bytes, 10, numbersBegin - 10, US_ASCII));
    if (!header.matches()) {
      throw new IllegalArgumentException("not a header: " + header);
    }
    boolean isFloat = header.group(1).equals("<f4");
    int width = isFloat ? Float.BYTES : Double.BYTES;
    List<Double> values =
        IntStream.iterate(numbersBegin, at -> at < bytes.length, at -> at + width)
            .mapToObj(at -> isFloat ? (double) buffer.getFloat(at) : buffer.getDouble(at))
            .toList();
    return new Read(magic, numbersBegin, header.group(1), header.group(2), values);
  }
}
