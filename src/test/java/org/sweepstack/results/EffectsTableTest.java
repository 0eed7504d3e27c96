package org.sweepstack.results;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweepstack.summary.Effects;
import org.sweepstack.summary.ParameterColumns;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;

class EffectsTableTest {
  private static final Configuration SGD = Trials.DEFAULTS;
  private static final Configuration HEAVY =
      SGD.with(OPTIMIZER, OptimizerKind.MOMENTUM).with(MOMENTUM, 0.5);

  @Test
  void leavesATrialOutOfAnAxisThatCannotMatterForIt() {
    SweepResults results =
        Trials.sweep(
            List.of(MOMENTUM),
            Trials.TEST_LOSS,
            Trials.completed(SGD, 0.9),
            Trials.completed(HEAVY.with(MOMENTUM, 0.9), 0.25),
            Trials.completed(HEAVY, 0.5));

    assertThat(rows(results))
        .containsExactly(
            List.of("momentum", "0.9", "1", "test_loss", "0.25", "", "0.25", "0"),
            List.of("momentum", "0.5", "1", "test_loss", "0.5", "", "0.5", "0"));
  }

  @Test
  void averagesMeasuredObjectivesAndSharesTheDivergedAmongAll() {
    SweepResults results =
        Trials.sweep(
            List.of(LEARNING_RATE),
            new Objective(Direction.MAXIMIZE, Metric.TEST_LOSS),
            Trials.completed(SGD, 0.25),
            Trials.completed(SGD.with(SEED, 2L), 0.75),
            Trials.completed(SGD.with(SEED, 3L), NaN),
            Trials.diverged(SGD.with(SEED, 4L), 10),
            Trials.diverged(SGD.with(LEARNING_RATE, 5.0), 10));

    assertThat(rows(results))
        .containsExactly(
            List.of(
                "learning_rate",
                "0.1",
                "4",
                "test_loss",
                "0.5",
                "0.3535533905932738",
                "0.75",
                "0.25"),
            List.of("learning_rate", "5", "1", "test_loss", "", "", "", "1"));
  }

  @Test
  void takesNothingTogetherThatDoesNotCompare() {
    Configuration xor = SGD.with(Parameters.DATASET, DatasetKind.XOR);
    SweepResults results =
        Trials.sweep(
            List.of(LEARNING_RATE, Parameters.DATASET),
            Trials.TEST_LOSS,
            Trials.completed(SGD, 0.5),
            Trials.completed(xor, 0.25),
            Trials.completed(xor.with(LEARNING_RATE, 5.0), 0.75));

    assertThat(table(results).header())
        .startsWith("parameter", "value", "group", "trials", "objective", "objective_mean");
    assertThat(rows(results))
        .extracting(row -> row.subList(0, 6))
        .containsExactly(
            List.of("learning_rate", "0.1", "linear", "1", "test_loss", "0.5"),
            List.of("learning_rate", "0.1", "xor", "1", "test_loss", "0.25"),
            List.of("learning_rate", "5", "xor", "1", "test_loss", "0.75"),
            List.of("dataset", "linear", "linear", "1", "test_loss", "0.5"),
            List.of("dataset", "xor", "xor", "2", "test_loss", "0.5"));
  }

  private static List<List<String>> rows(SweepResults results) {
    return table(results).rows().toList();
  }

  private static EffectsTable table(SweepResults results) {
    ParameterColumns columns = ParameterColumns.of(results);
    return new EffectsTable(Effects.of(results, columns.columns(columns.axes())));
  }
}
