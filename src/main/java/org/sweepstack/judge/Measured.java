package org.sweepstack.judge;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/** The numbers of the trials of a selection. */
record Measured(Reduction reduction, double[] all) {
  double value() {
    return reduction.of(all);
  }

  double deviation() {
    double[] values = Reduction.measured(all);
    return values.length < 2 ? Double.NaN : StandardDeviation.of(values).getAsDouble();
  }

  double smallest() {
    return Arrays.stream(Reduction.measured(all)).min().orElse(Double.NaN);
  }

  double largest() {
    return Arrays.stream(Reduction.measured(all)).max().orElse(Double.NaN);
  }
}
