package org.sweepstack.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleStatisticsTest {
  private static final Path REFERENCE =
      Path.of("src/test/resources/results/summary_statistics.csv");

  /** Two sound double computations of a few hundred values differ by some thousand roundings. */
  private static final double RELATIVE_TOLERANCE = 1e-12;

  /** Samples and what scripts/reference/summary_statistics.py says of them. */
  static List<CSVRecord> reference() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(REFERENCE, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  @ParameterizedTest
  @MethodSource("reference")
  void agreesWithSciPy(CSVRecord expected) {
    double[] values =
        Arrays.stream(expected.get("values").split(" ")).mapToDouble(Double::parseDouble).toArray();

    SampleStatistics actual = SampleStatistics.of(values);

    assertAgrees(expected, "mean", actual.mean());
    assertAgrees(expected, "deviation", actual.deviation());
    assertAgrees(expected, "min", actual.min());
    assertAgrees(expected, "median", actual.median());
    assertAgrees(expected, "max", actual.max());
    assertAgrees(expected, "confidence95", actual.confidence95());
  }

  private static void assertAgrees(CSVRecord expected, String column, double actual) {
    double value = Double.parseDouble(expected.get(column));
    assertThat(actual)
        .as(expected.get("sample") + " " + column)
        .isCloseTo(value, within(Math.abs(value) * RELATIVE_TOLERANCE));
  }

  @Test
  void knowsNoSpreadOfASingleValue() {
    assertThat(SampleStatistics.of(0.3))
        .isEqualTo(new SampleStatistics(0.3, Double.NaN, 0.3, 0.3, 0.3, Double.NaN));
  }

  @Test
  void knowsNothingWhenAValueIsMissing() {
    SampleStatistics nothing =
        new SampleStatistics(
            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    assertThat(SampleStatistics.of()).isEqualTo(nothing);
    assertThat(SampleStatistics.of(0.3, Double.NaN, 0.4)).isEqualTo(nothing);
  }
}
