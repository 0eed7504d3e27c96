package org.sweepstack.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweepstack.summary.RankingGroup;
import org.sweepstack.summary.RankingGroups;
import org.sweepstack.terminal.ShortNumbers;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

/**
 * The best trial so far, by the objective. Where not all results compare, each group has its own,
 * and the one that was found last is described.
 */
final class BestTrial {

  private final Objective objective;
  private final RankingGroups groups;
  private final List<Parameter<?>> axes;
  private final Map<RankingGroup, Double> best = new HashMap<>();
  private Optional<Configuration> last = Optional.empty();

  /**
   * Starts without any.
   *
   * @param grid all trials of the sweep
   * @param axes the parameters that tell trials apart
   */
  BestTrial(Objective objective, List<Configuration> grid, List<Parameter<?>> axes) {
    this.objective = objective;
    groups = RankingGroups.of(grid, objective);
    this.axes = axes.stream().filter(axis -> !groups.axes().contains(axis)).toList();
  }

  /**
   * Takes a trial that has ended, of which a completed one may be the best; the first of equals.
   */
  void offer(TrialResult result) {
    double value = result.metrics().get(objective.metric());
    RankingGroup group = groups.of(result.configuration());
    if (result.status() == TrialStatus.COMPLETED
        && objective.isBetter(value, best.getOrDefault(group, Double.NaN))) {
      best.put(group, value);
      last = Optional.of(result.configuration());
    }
  }

  /**
   * Describes it, the longest first: with the names of the parameters that vary, with those of
   * numbers only, with values alone, and without the name of the metric. Empty while there is none.
   */
  List<String> descriptions() {
    return last.map(this::descriptions).orElse(List.of());
  }

  private List<String> descriptions(Configuration found) {
    RankingGroup group = groups.of(found);
    String number = ShortNumbers.format(best.get(group));
    String which = groups.areSeveral() ? "best on " + group.name() + ": " : "best ";
    String value = which + objective.metric().word() + " " + number;
    String values = settings(found, axis -> "");
    return List.of(
        value + settings(found, axis -> axis.name() + "="),
        value + settings(found, axis -> axis.type().isNumeric() ? axis.name() + "=" : ""),
        value + values,
        which + number + values);
  }

  private String settings(Configuration found, Function<Parameter<?>, String> label) {
    String settings =
        axes.stream()
            .flatMap(axis -> found.text(axis).stream().map(text -> label.apply(axis) + text))
            .map(PrintableText::of)
            .collect(Collectors.joining(" "));
    return settings.isEmpty() ? "" : ": " + settings;
  }
}
