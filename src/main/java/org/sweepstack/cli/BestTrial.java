package org.sweepstack.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/** The best trial so far, by the objective. */
final class BestTrial {
  /** What a terminal would take for a command, or not show. */
  private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}]";

  private final Objective objective;
  private final List<Parameter<?>> axes;
  private double best = Double.NaN;
  private Optional<Configuration> configuration = Optional.empty();

  /**
   * Starts without any.
   *
   * @param axes the parameters that tell trials apart
   */
  BestTrial(Objective objective, List<Parameter<?>> axes) {
    this.objective = objective;
    this.axes = List.copyOf(axes);
  }

  /**
   * Takes a trial that has ended, of which a completed one may be the best; the first of equals.
   */
  void offer(TrialResult result) {
    double value = result.metrics().get(objective.metric());
    if (result.status() == TrialStatus.COMPLETED && objective.isBetter(value, best)) {
      best = value;
      configuration = Optional.of(result.configuration());
    }
  }

  /**
   * Describes it, the longest first: with the names of the parameters that vary, with those of
   * numbers only, with values alone, and without the name of the metric. Empty while there is none.
   */
  List<String> descriptions() {
    return configuration.map(this::descriptions).orElse(List.of());
  }

  private List<String> descriptions(Configuration found) {
    String number = ShortNumbers.format(best);
    String value = "best " + objective.metric().word() + " " + number;
    String values = settings(found, axis -> "");
    return List.of(
        value + settings(found, axis -> axis.name() + "="),
        value + settings(found, axis -> axis.type().isNumeric() ? axis.name() + "=" : ""),
        value + values,
        "best " + number + values);
  }

  private String settings(Configuration found, Function<Parameter<?>, String> label) {
    String settings =
        axes.stream()
            .flatMap(axis -> found.text(axis).stream().map(text -> label.apply(axis) + text))
            .map(text -> text.replaceAll(UNPRINTABLE, "?"))
            .collect(Collectors.joining(" "));
    return settings.isEmpty() ? "" : ": " + settings;
  }
}
