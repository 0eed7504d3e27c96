package org.sweepstack.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;

/**
 * How the numbers of several trials become one.
 *
 * @param statistic one of {@link #STATISTICS}
 * @param share instead of the statistic, what those meet whose share it is
 */
record Reduction(String statistic, Optional<Comparison> share) {
  static final List<String> STATISTICS = List.of("mean", "median", "smallest", "largest");
  static final Reduction MEDIAN = new Reduction("median", Optional.empty());

  /** NaN without values; a trial without the number counts for a share alone. */
  double of(double[] all) {
    if (share.isPresent()) {
      return Arrays.stream(all).filter(share.get()::isMetBy).count() / (double) all.length;
    }
    double[] values = measured(all);
    if (values.length == 0) {
      return Double.NaN;
    }
    return switch (statistic) {
      case "median" -> Median.withDefaults().evaluate(values);
      case "smallest" -> Arrays.stream(values).min().orElseThrow();
      case "largest" -> Arrays.stream(values).max().orElseThrow();
      default -> Mean.of(values).getAsDouble();
    };
  }

  boolean isMean() {
    return share.isEmpty() && statistic.equals("mean");
  }

  /** Says what is done to a measure. */
  String of(Measure measure) {
    return share.map(met -> "share with " + measure + " " + met).orElse(statistic + " " + measure);
  }

  static double[] measured(double[] all) {
    return Arrays.stream(all).filter(value -> !Double.isNaN(value)).toArray();
  }
}
