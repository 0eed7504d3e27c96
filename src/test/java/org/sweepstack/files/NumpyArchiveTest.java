package org.sweepstack.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.files.NumpyReader.Read;
import org.sweepstack.trial.NamedArray;
import org.sweepstack.trial.Precision;

class NumpyArchiveTest {
  private static final String FORMAT_1_0 = "\u0093NUMPY\u0001\u0000";
  private static final List<NamedArray> ARRAYS =
      List.of(
          new NamedArray("train_x", Precision.FLOAT, List.of(3, 2), values(6)),
          new NamedArray("validation_x", Precision.DOUBLE, List.of(0, 2), new double[0]),
          new NamedArray("final.0.bias", Precision.DOUBLE, List.of(2), new double[] {0.1, -2.5e-9}),
          new NamedArray("initial.0.bias", Precision.FLOAT, List.of(0), new double[0]));

  private final TimeZone zoneBefore = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(zoneBefore);
  }

  @Test
  void writesTypeShapeAndNumbersOfEveryArray() throws IOException {
    Map<String, Read> read = NumpyReader.read(write(ARRAYS));

    assertThat(read.keySet())
        .containsExactly(
            "train_x.npy", "validation_x.npy", "final.0.bias.npy", "initial.0.bias.npy");
    assertArray(read.get("train_x.npy"), "<f4", "3, 2,", 0, 1, 2, 3, 4, 5);
    assertArray(read.get("validation_x.npy"), "<f8", "0, 2,");
    assertArray(read.get("final.0.bias.npy"), "<f8", "2,", 0.1, -2.5e-9);
    assertArray(read.get("initial.0.bias.npy"), "<f4", "0,");
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryNumberOfAPrecision(Precision precision) throws IOException {
    double[] numbers = {
      precision.round(1.0 / 3), -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Float.MIN_VALUE
    };

    NamedArray array = new NamedArray("x", precision, List.of(5), numbers);

    assertArray(
        NumpyReader.read(write(List.of(array))).get("x.npy"),
        "<f" + precision.bytes(),
        "5,",
        numbers);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21})
  void beginsNumbersAtAMultipleOf64BytesHoweverLongTheShape(int dimensions) throws IOException {
    List<Integer> shape = IntStream.range(0, dimensions).mapToObj(dimension -> 1).toList();
    NamedArray array = new NamedArray("x", Precision.DOUBLE, shape, values(1));

    Read read = NumpyReader.read(write(List.of(array))).get("x.npy");

    assertThat(read.numbersBegin() % 64).isZero();
    assertThat(read.values()).containsExactly(0.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Tokyo", "America/Los_Angeles"})
  void writesTheSameBytesInEveryTimeZone(String zone) throws IOException {
    byte[] here = Files.readAllBytes(write(ARRAYS));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));

    assertThat(write(ARRAYS)).hasBinaryContent(here);
  }

  private static void assertArray(Read read, String type, String shape, double... values) {
    assertThat(read.magic()).isEqualTo(FORMAT_1_0);
    assertThat(read.type()).isEqualTo(type);
    assertThat(read.shape()).isEqualTo(shape);
    assertThat(read.values().stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(values);
  }

  private Path write(List<NamedArray> arrays) throws IOException {
    return Files.write(folder.resolve("t-aaaaaaaaaa.npz"), NumpyArchive.bytes(arrays));
  }

  private static double[] values(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }
}
