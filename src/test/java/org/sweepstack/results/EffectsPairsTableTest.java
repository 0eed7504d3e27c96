package org.sweepstack.results;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.Effects;
import org.sweepstack.summary.ParameterColumns;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.TrialGrid;

class EffectsPairsTableTest {
  private static final Configuration SGD = Trials.DEFAULTS;
  private static final Configuration HEAVY = SGD.with(OPTIMIZER, OptimizerKind.MOMENTUM);

  @Test
  void averagesMeasuredObjectivesAndSharesTheDivergedAmongAll() {
    SweepResults results =
        Trials.sweep(
            List.of(OPTIMIZER, LEARNING_RATE),
            new Objective(Direction.MAXIMIZE, Metric.TEST_LOSS),
            Trials.completed(SGD, 0.25),
            Trials.completed(SGD.with(SEED, 2L), 0.75),
            Trials.completed(SGD.with(SEED, 3L), NaN),
            Trials.diverged(SGD.with(SEED, 4L), 10),
            Trials.failed(SGD.with(LEARNING_RATE, 5.0), "a bug"),
            Trials.diverged(HEAVY, 10),
            Trials.timedOut(HEAVY.with(SEED, 2L)),
            Trials.completed(HEAVY.with(LEARNING_RATE, 5.0), 0.5));

    // The deviation of 0.25 and 0.75 is the root of 0.0625 + 0.0625.
    assertThat(rows(results))
        .containsExactly(
            row("optimizer,sgd,learning_rate,0.1,4,test_loss,0.5,0.3535533905932738,0.75,0.25"),
            row("optimizer,sgd,learning_rate,5,1,test_loss,,,,0"),
            row("optimizer,momentum,learning_rate,0.1,2,test_loss,,,,0.5"),
            row("optimizer,momentum,learning_rate,5,1,test_loss,0.5,,0.5,0"));
  }

  @Test
  void showsEachPairOfAxesOnceInTheOrderWrittenAndTheSeedAmongThem() {
    List<List<String>> rows =
        rows(
            sweep(
                List.of(SEED, OPTIMIZER, LEARNING_RATE),
                SGD,
                HEAVY.with(SEED, 2L).with(LEARNING_RATE, 0.5)));

    assertThat(rows.stream().map(row -> row.subList(0, 5)))
        .containsExactly(
            row("seed,1,optimizer,sgd,1"),
            row("seed,2,optimizer,momentum,1"),
            row("seed,1,learning_rate,0.1,1"),
            row("seed,2,learning_rate,0.5,1"),
            row("optimizer,sgd,learning_rate,0.1,1"),
            row("optimizer,momentum,learning_rate,0.5,1"));
  }

  @Test
  void ordersPairsOfValuesAsTheAxesDoWhateverTrialsAreMissing() {
    List<List<String>> rows =
        rows(
            sweep(
                List.of(OPTIMIZER, SEED),
                SGD,
                HEAVY.with(SEED, 2L),
                SGD.with(SEED, 2L),
                HEAVY.with(SEED, 3L),
                HEAVY));

    assertThat(rows.stream().map(row -> String.join(",", row.subList(1, 4))))
        .containsExactly(
            "sgd,seed,1", "sgd,seed,2", "momentum,seed,1", "momentum,seed,2", "momentum,seed,3");
  }

  @Test
  void leavesATrialOutOfAPairOfWhichAnAxisCannotMatterForIt() {
    List<List<String>> rows =
        rows(
            sweep(
                List.of(OPTIMIZER, MOMENTUM),
                SGD,
                HEAVY.with(MOMENTUM, 0.5),
                HEAVY.with(MOMENTUM, 0.9)));

    assertThat(rows.stream().map(row -> row.subList(0, 5)))
        .containsExactly(
            row("optimizer,momentum,momentum,0.5,1"), row("optimizer,momentum,momentum,0.9,1"));
  }

  @Test
  void pairsDepthAndWidthAsEffectsShowThem() {
    List<Configuration> grid =
        Stream.of("3", "3x3")
            .map(text -> SGD.with(HIDDEN, HiddenLayers.parse(text).orElseThrow()))
            .toList();
    List<FinishedTrial> finished =
        Trials.finished(grid.stream().map(c -> Trials.completed(c, 1)).toArray(Attempt[]::new));
    SweepResults results =
        new SweepResults(
            "demo",
            new TrialGrid(grid, List.of(HIDDEN), Set.of(HIDDEN), Set.of(), Trials.TEST_LOSS),
            finished);

    assertThat(rows(results).stream().map(row -> String.join(",", row.subList(0, 5))))
        .containsExactly(
            "hidden,'3,depth,1,1",
            "hidden,3x3,depth,2,1",
            "hidden,'3,width,3,1",
            "hidden,3x3,width,3,1",
            "depth,1,width,3,1",
            "depth,2,width,3,1");
  }

  @Test
  void hasAHeaderAloneWhereThereAreNoTwoAxes() {
    SweepResults results = sweep(List.of(SEED), SGD, SGD.with(SEED, 2L));

    assertThat(table(results).header())
        .containsExactlyElementsOf(
            row(
                "parameter_1,value_1,parameter_2,value_2,"
                    + "trials,objective,objective_mean,objective_deviation,objective_best,diverged_share"));
    assertThat(rows(results)).isEmpty();
  }

  private static SweepResults sweep(List<Parameter<?>> named, Configuration... grid) {
    return Trials.sweep(
        named,
        Trials.TEST_LOSS,
        Stream.of(grid).map(c -> Trials.completed(c, 0.5)).toArray(Attempt[]::new));
  }

  private static List<String> row(String cells) {
    return List.of(cells.split(",", -1));
  }

  private static List<List<String>> rows(SweepResults results) {
    return table(results).rows().toList();
  }

  private static EffectsPairsTable table(SweepResults results) {
    ParameterColumns columns = ParameterColumns.of(results);
    return new EffectsPairsTable(Effects.of(results, columns.columns(columns.axes())));
  }
}
