package org.sweepstack.summary;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Precision;

class ShownMetricsTest {
  private static final Metrics METRICS = Metrics.inOrder(0.1f, 2.0 / 3, NaN, NaN, 1e-30, 1);
  private static final List<Metric> ALL = Metric.BASIC;

  @Test
  void writesTheLossesOfAFloatTrialAsFloatsAndItsAccuraciesAsShares() {
    ShownMetrics shown = new ShownMetrics(Precision.FLOAT, METRICS);

    assertThat(shown.texts(ALL)).containsExactly("0.1", "0.6666666666666666", "", "", "1E-30", "1");
    assertThat(shown.value(Metric.TRAIN_LOSS)).isEqualTo(0.1);
    assertThat(shown.value(Metric.VALIDATION_LOSS)).isNaN();
  }

  @Test
  void writesTheMetricsOfADoubleTrialToTheLastBit() {
    ShownMetrics shown = new ShownMetrics(Precision.DOUBLE, METRICS);

    assertThat(shown.texts(ALL))
        .containsExactly("0.10000000149011612", "0.6666666666666666", "", "", "1E-30", "1");
    assertThat(shown.value(Metric.TRAIN_ACCURACY)).isEqualTo(2.0 / 3);
  }
}
