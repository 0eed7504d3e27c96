package org.sweepstack.cli;

import java.io.PrintWriter;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.sweepstack.execution.ShardPlan;
import org.sweepstack.terminal.Durations;
import org.sweepstack.trial.Shard;
import org.sweepstack.trial.Shortened;

/**
 * Shows the parts that a sweep is cut into.
 *
 * @param parts the parts
 * @param threads how many threads train each
 */
record ShardList(List<ShardPlan> parts, int threads) {
  private static final int MOST_SHOWN = 20;

  /** Prints a line each; of many the first, and within what limits all are. */
  void print(PrintWriter out) {
    for (int number = 1; number <= Math.min(parts.size(), MOST_SHOWN); number++) {
      ShardPlan part = parts.get(number - 1);
      out.printf(
          Locale.ROOT,
          "%-10s %s: %s, about %s of training%n",
          number == 1 ? "shards:" : "",
          new Shard(number, parts.size()),
          Counted.of(part.trials().size(), "trial"),
          duration(part.seconds()));
    }
    Shortened.rest(parts.size() - MOST_SHOWN, "; each has " + limits())
        .ifPresent(rest -> out.println("           " + rest));
  }

  private String limits() {
    IntSummaryStatistics trials =
        parts.stream().mapToInt(part -> part.trials().size()).summaryStatistics();
    double shortest = parts.stream().mapToDouble(ShardPlan::seconds).min().orElse(0);
    double longest = parts.stream().mapToDouble(ShardPlan::seconds).max().orElse(0);
    return String.format(
        Locale.ROOT,
        "%d to %d trials and takes about %s to %s to train",
        trials.getMin(),
        trials.getMax(),
        duration(shortest),
        duration(longest));
  }

  private String duration(double seconds) {
    return Durations.ofSeconds(seconds / threads);
  }
}
