package org.sweepstack.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Metric;

/**
 * How near the curve of a trial comes to one that was printed.
 *
 * @param trial the trial
 * @param compared at how many of the printed epochs it has a loss
 * @param farthest the largest factor between the two losses of an epoch, at least 1
 * @param usual the geometric mean of these factors
 */
public record Likeness(FinishedTrial trial, int compared, double farthest, double usual) {
  private static final double SMALLEST = Double.MIN_NORMAL;

  /** Those that cover more of the epochs come first, of these the nearest. */
  private static final Comparator<Likeness> NEAREST_FIRST =
      Comparator.<Likeness>comparingInt(each -> -each.compared()).thenComparing(Likeness::usual);

  /**
   * Ranks trials, the likest first; those without a loss at any of the epochs are left out.
   *
   * @param metric the loss that was printed
   */
  public static List<Likeness> ranked(
      List<FinishedTrial> trials, PrintedCurve printed, Metric metric) {
    return trials.stream()
        .map(trial -> of(trial, printed, metric))
        .filter(each -> each.compared() > 0)
        .sorted(NEAREST_FIRST)
        .toList();
  }

  private static Likeness of(FinishedTrial trial, PrintedCurve printed, Metric metric) {
    NavigableMap<Integer, Double> curve = new TreeMap<>();
    for (CurvePoint point : trial.artefacts().curve().points()) {
      double loss = point.metrics().get(metric);
      if (!Double.isNaN(loss)) {
        curve.put(point.epoch(), Math.log(Math.max(loss, SMALLEST)));
      }
    }
    int compared = 0;
    double sum = 0;
    double most = 0;
    for (Map.Entry<Integer, Double> each : printed.losses().entrySet()) {
      double off = Math.abs(at(curve, each.getKey()) - Math.log(each.getValue()));
      if (!Double.isNaN(off)) {
        compared++;
        sum += off;
        most = Math.max(most, off);
      }
    }
    return new Likeness(trial, compared, Math.exp(most), Math.exp(sum / Math.max(1, compared)));
  }

  /** Returns the logarithm of the loss, between two logged epochs on a straight line. */
  private static double at(NavigableMap<Integer, Double> curve, int epoch) {
    Map.Entry<Integer, Double> before = curve.floorEntry(epoch);
    Map.Entry<Integer, Double> behind = curve.ceilingEntry(epoch);
    if (before == null || behind == null) {
      return Double.NaN;
    }
    int apart = behind.getKey() - before.getKey();
    double share = apart == 0 ? 0 : (epoch - before.getKey()) / (double) apart;
    return before.getValue() * (1 - share) + behind.getValue() * share;
  }
}
