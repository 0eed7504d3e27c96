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

/**
 * Samples, and what SciPy says of them.
 *
 * @param row one of them, its numbers by column
 */
record SciPyReference(CSVRecord row) {
  /** Two sound double computations of a few hundred values differ by some thousand roundings. */
  private static final double RELATIVE_TOLERANCE = 1e-12;

  /** Reads a file that a script in scripts/reference wrote. */
  static List<SciPyReference> read(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(Path.of("src/test/resources", file), StandardCharsets.UTF_8, format)) {
      return parser.getRecords().stream().map(SciPyReference::new).toList();
    }
  }

  double[] values(String column) {
    return Arrays.stream(row.get(column).split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  void assertAgrees(String column, double actual) {
    double value = Double.parseDouble(row.get(column));
    assertThat(actual)
        .as(row.get(0) + " " + column)
        .isCloseTo(value, within(Math.abs(value) * RELATIVE_TOLERANCE));
  }
}
