package org.sweepstack.hints;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameters;

/**
 * Says when units seem dead: of a configuration with relu every replicate has learned nothing (see
 * {@link Evidence#hasLearnedNothing}), and its training loss stands still: from three quarters of
 * its learning curve on it moves by less than a millionth. Looks at the first ten such
 * configurations only.
 */
final class DeadUnitsHint implements HintRule {
  private static final int MOST = 10;
  private static final int FEWEST_POINTS = 8;
  private static final double STILL = 1e-6;

  @Override
  public Stream<String> hints(Evidence evidence) {
    List<SummaryRow> relu =
        evidence.summary().rows().stream().filter(row -> isRelu(row.configuration())).toList();
    List<SummaryRow> stuck =
        relu.stream()
            .filter(row -> row.trials().stream().allMatch(evidence::hasLearnedNothing))
            .limit(MOST)
            .toList();
    if (stuck.isEmpty()) {
      return Stream.empty();
    }
    Map<Configuration, FinishedTrial> finished =
        evidence.results().finished().stream()
            .collect(toMap(trial -> trial.result().configuration(), identity()));
    List<SummaryRow> dead =
        stuck.stream()
            .filter(
                row ->
                    row.trials().stream()
                        .allMatch(trial -> standsStill(finished.get(trial.configuration()))))
            .toList();
    return dead.isEmpty()
        ? Stream.empty()
        : Stream.of(
            String.format(
                Locale.ROOT,
                "units seem dead in %s%d of %d configurations with relu, whose loss stands still in"
                    + " every seed: try leaky_relu or a smaller learning_rate",
                stuck.size() == MOST ? "at least " : "",
                dead.size(),
                relu.size()));
  }

  private static boolean isRelu(Configuration configuration) {
    return configuration.get(Parameters.HIDDEN).depth() > 0
        && configuration.get(Parameters.ACTIVATION) == Activation.RELU;
  }

  private static boolean standsStill(FinishedTrial trial) {
    List<CurvePoint> points = trial.artefacts().curve().points();
    if (points.size() < FEWEST_POINTS) {
      return false;
    }
    double last = points.get(points.size() - 1).metrics().get(Metric.TRAIN_LOSS);
    return points.subList(points.size() * 3 / 4, points.size()).stream()
        .mapToDouble(point -> point.metrics().get(Metric.TRAIN_LOSS))
        .allMatch(loss -> Math.abs(loss - last) <= STILL * last);
  }
}
