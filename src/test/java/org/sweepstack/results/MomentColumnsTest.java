package org.sweepstack.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialArtefacts;

class MomentColumnsTest {
  private static final Configuration BY_STEPS =
      Configuration.defaults().with(Parameters.LOG_EVERY, LogInterval.ofSteps(1100));

  @Test
  void hasStepsWhereSomeTrialLogsByThem() {
    List<FinishedTrial> mixed =
        Trials.finished(
            Trials.keeping(Trials.completed(BY_STEPS, 0.5), curve(new Moment(1, 1100))),
            Trials.keeping(Trials.completed(Trials.DEFAULTS, 0.5), curve(Moment.ofEpoch(10))));
    CurvesTable table = new CurvesTable(mixed);
    assertThat(table.header()).startsWith("trial", "epoch", "step", "train_loss");
    assertThat(table.rows().map(row -> row.subList(1, 3)))
        .containsExactly(List.of("1", "1100"), List.of("10", ""));
    assertThat(new StatisticsTable(mixed).header()).startsWith("trial", "epoch", "step", "layer");
    assertThat(new HistogramsTable(mixed).header()).startsWith("trial", "epoch", "step", "layer");
  }

  @Test
  void keepsTheColumnsOfSweepsThatLogByEpochs() {
    List<FinishedTrial> byEpochs =
        Trials.finished(
            Trials.keeping(Trials.completed(Trials.DEFAULTS, 0.5), curve(Moment.ofEpoch(10))));
    assertThat(new CurvesTable(byEpochs).header()).startsWith("trial", "epoch", "train_loss");
  }

  private static TrialArtefacts curve(Moment at) {
    return new TrialArtefacts(
        new LearningCurve(List.of(new CurvePoint(at, Metrics.NONE))),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
