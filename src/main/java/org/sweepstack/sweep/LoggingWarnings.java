package org.sweepstack.sweep;

import static org.sweepstack.trial.Parameters.BATCH_SIZE;
import static org.sweepstack.trial.Parameters.EPOCHS;
import static org.sweepstack.trial.Parameters.LOG_EVERY;
import static org.sweepstack.trial.Parameters.PATIENCE;
import static org.sweepstack.trial.Parameters.STOP_AT_ACCURACY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sweepstack.definition.Definition;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.Parameter;

/** Looks for trials that are looked at too seldom for what is to happen then, or end at once. */
final class LoggingWarnings {
  private final Definition definition;
  private final Function<Configuration, OptionalInt> trainingSamples;
  private final Map<LogInterval, Affected> seldom = new LinkedHashMap<>();
  private final Map<Integer, Affected> patient = new LinkedHashMap<>();
  private int over;

  /** How many trials there are of a kind, and the most that one of them has of something. */
  private record Affected(int trials, long most) {

    Affected and(Affected other) {
      return new Affected(trials + other.trials, Math.max(most, other.most));
    }

    String of(int all) {
      return LoggingWarnings.of(trials, all) + " (at most " + most + ")";
    }
  }

  private LoggingWarnings(
      Definition definition, Function<Configuration, OptionalInt> trainingSamples) {
    this.definition = definition;
    this.trainingSamples = trainingSamples;
  }

  /**
   * Returns a line for each value that is hardly meant.
   *
   * @param trainingSamples how many a trial has; empty where its data were not made
   */
  static List<String> of(
      Definition definition,
      List<Configuration> trials,
      Function<Configuration, OptionalInt> trainingSamples) {
    LoggingWarnings warnings = new LoggingWarnings(definition, trainingSamples);
    trials.forEach(warnings::look);
    return warnings.lines(trials.size());
  }

  private void look(Configuration trial) {
    over += trial.get(STOP_AT_ACCURACY).filter(accuracy -> accuracy == 0).isPresent() ? 1 : 0;
    LogInterval interval = trial.get(LOG_EVERY);
    long length = trial.get(EPOCHS);
    if (interval.isInSteps() && trial.get(BATCH_SIZE).isPresent()) {
      OptionalInt samples = trainingSamples.apply(trial);
      if (samples.isEmpty()) {
        return;
      }
      int batch = trial.get(BATCH_SIZE).get();
      length *= Math.max(1, (samples.getAsInt() + (long) batch - 1) / batch);
    }
    if (interval.count() > length) {
      seldom.merge(interval, new Affected(1, length), Affected::and);
    }
    long points = (length + interval.count() - 1) / interval.count();
    if (trial.get(PATIENCE).filter(patience -> patience >= points).isPresent()) {
      patient.merge(trial.get(PATIENCE).get(), new Affected(1, points), Affected::and);
    }
  }

  private List<String> lines(int trials) {
    List<String> lines = new ArrayList<>();
    seldom.forEach(
        (interval, found) ->
            lines.add(
                place(LOG_EVERY, interval)
                    + interval
                    + " is more than the "
                    + (interval.isInSteps() ? "steps" : "epochs")
                    + found.of(trials)
                    + ", which are measured only before and after their training"));
    patient.forEach(
        (patience, found) ->
            lines.add(
                place(PATIENCE, Optional.of(patience))
                    + patience
                    + " is not below the logged points"
                    + found.of(trials)
                    + ", which it can never end early"));
    if (over > 0) {
      lines.add(
          place(STOP_AT_ACCURACY, Optional.of(0.0))
              + "0 is reached before the training"
              + of(over, trials)
              + ", which end untrained");
    }
    return lines;
  }

  private String place(Parameter<?> parameter, Object value) {
    return definition.place(parameter, value).map(place -> place + ": ").orElse("")
        + parameter
        + ": ";
  }

  private static String of(int affected, int trials) {
    return affected == trials ? " of all trials" : " of " + affected + " of " + trials + " trials";
  }
}
