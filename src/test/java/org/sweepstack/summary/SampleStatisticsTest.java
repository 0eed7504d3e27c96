package org.sweepstack.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleStatisticsTest {
  /** Samples and what scripts/reference/summary_statistics.py says of them. */
  static List<SciPyReference> reference() throws IOException {
    return SciPyReference.read("results/summary_statistics.csv");
  }

  @ParameterizedTest
  @MethodSource("reference")
  void agreesWithSciPy(SciPyReference expected) {
    SampleStatistics actual = SampleStatistics.of(expected.values("values"));

    expected.assertAgrees("mean", actual.mean());
    expected.assertAgrees("deviation", actual.deviation());
    expected.assertAgrees("min", actual.min());
    expected.assertAgrees("median", actual.median());
    expected.assertAgrees("max", actual.max());
    expected.assertAgrees("confidence95", actual.confidence95());
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
