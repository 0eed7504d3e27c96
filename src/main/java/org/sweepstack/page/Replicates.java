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
import org.sweepstack.trial.Replicate;
import org.sweepstack.trial.TrialStatus;

/**
 * The trials of each configuration of a summary, which is told by its place there.
 *
 * @param places the place of what the replicates of each configuration have in common
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
      trials.get(places.get(Replicate.common(trial.result().configuration()))).add(trial);
    }
    return new Replicates(places, trials);
  }

  /** Returns the place of a trial's configuration. */
  int place(FinishedTrial trial) {
    return places.get(Replicate.common(trial.result().configuration()));
  }

  /** Returns a metric of a configuration's completed trials that have it, by replicate. */
  Map<Replicate, Double> byReplicate(int place, Metric metric) {
    Map<Replicate, Double> values = new TreeMap<>();
    for (FinishedTrial trial : trials.get(place)) {
      double value = ShownMetrics.of(trial.result()).value(metric);
      if (trial.result().status() == TrialStatus.COMPLETED && !Double.isNaN(value)) {
        values.put(Replicate.of(trial.result().configuration()), value);
      }
    }
    return values;
  }
}
