package org.sweepstack.cli;

import java.util.Arrays;
import java.util.List;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Suggestions;

/** The metrics as options of the command line name them. */
final class MetricNames {
  private MetricNames() {}

  /**
   * Returns the metric that an option names.
   *
   * @param option the option, which begins messages
   * @throws InvalidInputException when there is no such metric
   */
  static Metric metric(String option, String word) {
    List<String> words = Arrays.stream(Metric.values()).map(Metric::word).toList();
    return Choice.parse(word, Metric.values())
        .orElseThrow(
            () ->
                new InvalidInputException(
                    option
                        + ": expected one of "
                        + String.join(", ", words)
                        + ", got '"
                        + word
                        + "'"
                        + Suggestions.didYouMean(word, words)));
  }
}
