package org.sweepstack.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;

/** Reads arrays that NumPy's {@code savez} wrote, or we did. */
public final class NumpyFile {
  private static final String ENDING = ".npy";
  private static final String MAGIC = "\u0093NUMPY";
  private static final int FIRST_VERSION = 1;
  private static final long MOST_BYTES = 1L << 30;

  /** What the header says, in the order in which NumPy writes it. */
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\\s*'descr':\\s*'([<|=]?[fi])([1248])',\\s*'fortran_order':\\s*(True|False),"
              + "\\s*'shape':\\s*\\(([0-9, ]*)\\),?\\s*\\}\\s*");

  private NumpyFile() {}

  /**
   * Returns the arrays of some names, in the file's order: of 4 or 8 bytes a number, in C's or
   * Fortran's order; whole numbers are read as doubles.
   *
   * @param wanted the names that matter; arrays of others may be anything
   * @throws InvalidInputException when it is not there, cannot be read, or is no such file
   */
  public static List<NamedArray> read(Path file, Predicate<String> wanted) {
    return read(file, file.toString(), wanted);
  }

  /**
   * Does the same.
   *
   * @param shown what messages call the file
   */
  public static List<NamedArray> read(Path place, String shown, Predicate<String> wanted) {
    List<NamedArray> arrays = new ArrayList<>();
    try {
      if (RegularFile.size(place) == 0) {
        throw refused(shown, "empty");
      }
      try (ZipFile zip = new ZipFile(place.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          String name = entry.getName();
          String array = name.substring(0, Math.max(0, name.length() - ENDING.length()));
          if (name.endsWith(ENDING) && wanted.test(array)) {
            if (entry.getSize() > MOST_BYTES) {
              throw refused(shown, array + " has more than 1 GiB");
            }
            byte[] bytes = zip.getInputStream(entry).readAllBytes();
            arrays.add(array(shown, array, ByteBuffer.wrap(bytes)));
          }
        }
      }
    } catch (java.nio.file.NoSuchFileException e) {
      throw new InvalidInputException(shown + ": no such file" + NearbyName.of(place));
    } catch (java.util.zip.ZipException e) {
      throw refused(shown, "no zip");
    } catch (IOException e) {
      throw new InvalidInputException(shown + ": cannot be read: " + ResultsException.reason(e));
    }
    return arrays;
  }

  private static InvalidInputException refused(String file, String found) {
    return new InvalidInputException(
        file + ": " + found + ", expected arrays as numpy.savez writes them");
  }

  private static NamedArray array(String file, String name, ByteBuffer bytes) {
    try {
      bytes.order(ByteOrder.LITTLE_ENDIAN);
      byte[] magic = new byte[MAGIC.length()];
      bytes.get(magic);
      int version = bytes.get();
      bytes.get();
      int length =
          version == FIRST_VERSION ? Short.toUnsignedInt(bytes.getShort()) : bytes.getInt();
      byte[] header = new byte[Math.min(length, bytes.remaining())];
      bytes.get(header);
      Matcher facts = HEADER.matcher(new String(header, ISO_8859_1));
      if (!new String(magic, ISO_8859_1).equals(MAGIC) || !facts.matches()) {
        throw refused(file, name + ": no array of numbers of little-endian order");
      }
      return array(name, facts, bytes);
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | ArithmeticException
        | NegativeArraySizeException e) {
      throw refused(file, name + ": cut off, or no array");
    }
  }

  private static NamedArray array(String name, Matcher facts, ByteBuffer bytes) {
    List<Integer> shape =
        Pattern.compile("[, ]+")
            .splitAsStream(facts.group(4))
            .filter(length -> !length.isEmpty())
            .map(Integer::valueOf)
            .toList();
    int count = shape.stream().reduce(1, Math::multiplyExact);
    int width = Integer.parseInt(facts.group(2));
    boolean isWhole = facts.group(1).endsWith("i");
    if (bytes.remaining() != (long) count * width || !isWhole && width < Float.BYTES) {
      throw new IllegalArgumentException("of another length");
    }
    double[] values = new double[count];
    for (int place = 0; place < count; place++) {
      values[place] = number(bytes, width, isWhole);
    }
    boolean isFloat = !isWhole && width == Float.BYTES;
    return new NamedArray(
        name,
        isFloat ? Precision.FLOAT : Precision.DOUBLE,
        shape,
        facts.group(3).equals("True") ? rowMajor(values, shape) : values);
  }

  private static double number(ByteBuffer bytes, int width, boolean isWhole) {
    return switch (width) {
      case 1 -> bytes.get();
      case 2 -> bytes.getShort();
      case 4 -> isWhole ? bytes.getInt() : bytes.getFloat();
      default -> isWhole ? bytes.getLong() : bytes.getDouble();
    };
  }

  /** Returns values whose first index changes fastest as those whose last does. */
  private static double[] rowMajor(double[] values, List<Integer> shape) {
    double[] ordered = new double[values.length];
    for (int place = 0; place < values.length; place++) {
      int rest = place;
      int target = 0;
      for (int length : shape) {
        target = target * length + rest % length;
        rest /= length;
      }
      ordered[target] = values[place];
    }
    return ordered;
  }
}
