package org.sweepstack.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/sweepstack/network");
  private static final int COUNT = 100_000;
  private static final DoubleUnaryOperator SIGMOID = z -> 1 / (1 + StrictMath.exp(-z));

  private final RowFunctions<float[]> floats = new FloatRows().functions();
  private final RowFunctions<double[]> doubles = new DoubleRows().functions();

  /** Java has no generics over numbers, so that the loops are written twice. */
  @ParameterizedTest
  @ValueSource(strings = {"Rows", "RowFunctions", "PoolLoops"})
  void areTheSameForDoublesAsForFloats(String name) throws IOException {
    assertThat(body("Double" + name))
        .isEqualTo(
            body("Float" + name)
                .replace("(float)", "")
                .replace("1f", "1.0")
                .replace("float", "double")
                .replace("Float", "Double")
                .replace("FLOAT", "DOUBLE"));
  }

  private static String body(String name) throws IOException {
    return Files.readAllLines(SOURCES.resolve(name + ".java")).stream()
        .dropWhile(line -> !line.startsWith("final class"))
        .collect(Collectors.joining())
        .replaceAll("\\s+", "");
  }

  // Tolerances are twice what a million numbers of each range showed.

  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 0.1, 1, 8, 20})
  void agreeWithTheDefinitionsInDouble(double largest) {
    double[] z = new SplittableRandom(7).doubles(COUNT, -largest, largest).toArray();
    double[] a = new double[COUNT];
    doubles.sigmoid(a, z).run(COUNT);
    assertWithin(1e-15, 0, a, z, SIGMOID);
    assertWithin(0, 4e-13, a, z, SIGMOID);
    doubles.tanh(a, z).run(COUNT);
    assertWithin(0, 2e-15, a, z, StrictMath::tanh);
    doubles.exponential(a, z, constant(largest)).run(COUNT);
    assertWithin(0, 2e-9, a, z, value -> StrictMath.exp(value - largest));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 0.1, 1, 8, 20})
  void agreeWithTheDefinitionsInFloat(double largest) {
    double[] exactly = new SplittableRandom(7).doubles(COUNT, -largest, largest).toArray();
    float[] z = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      z[i] = (float) exactly[i];
      exactly[i] = z[i];
    }
    float[] a = new float[COUNT];
    floats.sigmoid(a, z).run(COUNT);
    assertWithin(4e-7, 0, toDoubles(a), exactly, SIGMOID);
    assertWithin(0, 2.5e-5, toDoubles(a), exactly, SIGMOID);
    floats.tanh(a, z).run(COUNT);
    assertWithin(0, 1e-6, toDoubles(a), exactly, StrictMath::tanh);
    float[] most = new float[COUNT];
    Arrays.fill(most, (float) largest);
    floats.exponential(a, z, most).run(COUNT);
    assertWithin(0, 4e-4, toDoubles(a), exactly, value -> StrictMath.exp(value - (float) largest));
  }

  private static double[] constant(double value) {
    double[] row = new double[COUNT];
    Arrays.fill(row, value);
    return row;
  }

  private static double[] toDoubles(float[] values) {
    double[] all = new double[values.length];
    Arrays.setAll(all, i -> values[i]);
    return all;
  }

  private static void assertWithin(
      double tolerance, double relative, double[] actual, double[] z, DoubleUnaryOperator exact) {
    for (int i = 0; i < z.length; i++) {
      double expected = exact.applyAsDouble(z[i]);
      if (!(Math.abs(actual[i] - expected) <= tolerance + relative * Math.abs(expected))) {
        assertThat(actual[i]).as("of " + z[i]).isEqualTo(expected);
      }
    }
  }

  @Test
  void saturateAndKeepWhatIsNoNumber() {
    double infinity = Double.POSITIVE_INFINITY;
    double[] z = {50, infinity, 0, -0.0, -infinity, Double.NaN};
    double[] a = new double[z.length];
    doubles.sigmoid(a, z).run(z.length);
    assertThat(a).startsWith(1, 1, 0.5, 0.5).endsWith(Double.NaN);
    assertThat(a[4]).isBetween(0.0, 1e-17);
    doubles.tanh(a, z).run(z.length);
    assertThat(a).startsWith(1, 1, 0).endsWith(-1, Double.NaN);
    float[] zf = {50, Float.POSITIVE_INFINITY, 0, Float.NEGATIVE_INFINITY, Float.NaN};
    float[] af = new float[zf.length];
    floats.sigmoid(af, zf).run(zf.length);
    assertThat(af).startsWith(1, 1, 0.5f).endsWith(Float.NaN);
    floats.tanh(af, zf).run(zf.length);
    assertThat(af).startsWith(1, 1, 0).endsWith(Float.NaN);
    assertThat(af[3]).isBetween(-1f, -0.9999999f);
  }

  @Test
  void haveTheSameBitsBeforeAndAfterTheyAreCompiled() {
    double[] z = new SplittableRandom(7).doubles(COUNT, -20, 20).toArray();
    double[] interpreted = new double[COUNT];
    doubles.sigmoid(interpreted, z).run(COUNT);
    for (int run = 0; run < 50; run++) {
      double[] a = new double[COUNT];
      doubles.sigmoid(a, z).run(COUNT);
      assertThat(a).isEqualTo(interpreted);
    }
  }
}
