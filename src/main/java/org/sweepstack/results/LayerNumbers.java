package org.sweepstack.results;

import java.util.stream.DoubleStream;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.Spread;

/** The numbers of a layer's statistics in the one order in which files hold them. */
final class LayerNumbers {
  private static final int SPREAD = 9;
  private static final int COUNT = 2 * SPREAD + 2;

  private LayerNumbers() {}

  /** Returns the spread of the weights, that of the biases, and the norms of their gradients. */
  static DoubleStream of(LayerStatistics layer) {
    return DoubleStream.concat(
        DoubleStream.concat(of(layer.weights()), of(layer.biases())),
        DoubleStream.of(layer.weightGradientNorm(), layer.biasGradientNorm()));
  }

  private static DoubleStream of(Spread spread) {
    return DoubleStream.of(
        spread.min(),
        spread.percentile5(),
        spread.percentile25(),
        spread.median(),
        spread.percentile75(),
        spread.percentile95(),
        spread.max(),
        spread.mean(),
        spread.deviation());
  }

  /** Returns the statistics whose numbers are in a row of many. */
  static LayerStatistics read(int epoch, int layer, double[] numbers, int row) {
    int start = row * COUNT;
    return new LayerStatistics(
        epoch,
        layer,
        spread(numbers, start),
        spread(numbers, start + SPREAD),
        numbers[start + 2 * SPREAD],
        numbers[start + 2 * SPREAD + 1]);
  }

  private static Spread spread(double[] numbers, int start) {
    return new Spread(
        numbers[start],
        numbers[start + 1],
        numbers[start + 2],
        numbers[start + 3],
        numbers[start + 4],
        numbers[start + 5],
        numbers[start + 6],
        numbers[start + 7],
        numbers[start + 8]);
  }
}
