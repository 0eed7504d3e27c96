package org.sweepstack.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.ShownMetrics;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SummaryRow;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialStatus;

/**
 * The trials of each configuration of a summary, which is told by its place there.
 *
 * @param places the place of each configuration without its seed
 * @param trials of each configuration, in grid order
 */
record Replicates(Map<Configuration, Integer> places, List<List<FinishedTrial>> trials) {

  static Replicates of(SweepResults results, Summary summary) {
    Map<Configuration, Integer> places = new HashMap<>();
    List<List<FinishedTrial>> trials = new ArrayList<>();
    for (SummaryRow row : summary.rows()) {
      places.put(row.configuration(), trials.size());
      trials.add(new ArrayList<>(row.replicates()));
    }
    for (FinishedTrial trial : results.finished()) {
      trials.get(places.get(withoutSeed(trial))).add(trial);
    }
    return new Replicates(places, trials);
  }

  private static Configuration withoutSeed(FinishedTrial trial) {
    return trial.result().configuration().with(Parameters.SEED, 1L);
  }

  /** Returns the place of a trial's configuration. */
  int place(FinishedTrial trial) {
    return places.get(withoutSeed(trial));
  }

  /** Returns a metric of a configuration's completed trials that have it, by seed. */
  Map<Long, Double> bySeed(int place, Metric metric) {
    Map<Long, Double> values = new TreeMap<>();
    for (FinishedTrial trial : trials.get(place)) {
      double value = ShownMetrics.of(trial.result()).value(metric);
      if (trial.result().status() == TrialStatus.COMPLETED && !Double.isNaN(value)) {
        values.put(trial.result().configuration().get(Parameters.SEED), value);
      }
    }
    return values;
  }
}
