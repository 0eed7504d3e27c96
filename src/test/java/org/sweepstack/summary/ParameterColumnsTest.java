package org.sweepstack.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.SEED;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialGrid;

class ParameterColumnsTest {
  private static final Configuration SGD = Configuration.defaults();
  private static final Configuration MOMENTUM_SGD = SGD.with(OPTIMIZER, OptimizerKind.MOMENTUM);

  @Test
  void keepsTheOrderInWhichTheDefinitionNamesAxes() {
    ParameterColumns columns =
        columns(
            List.of(SEED, HIDDEN, LEARNING_RATE, OPTIMIZER),
            SGD,
            MOMENTUM_SGD.with(SEED, 2L).with(LEARNING_RATE, 0.5));

    assertThat(columns.axes()).containsExactly(SEED, LEARNING_RATE, OPTIMIZER);
    assertThat(columns.varying()).containsExactly(SEED, LEARNING_RATE, OPTIMIZER);
    assertThat(columns.ofConfigurations()).containsExactly(LEARNING_RATE, OPTIMIZER);
  }

  @Test
  void addsUnnamedParametersWhoseDefaultDiffersBetweenTrials() {
    ParameterColumns columns =
        columns(List.of(SEED, DATASET), SGD, SGD.with(DATASET, DatasetKind.XOR).with(SEED, 2L));

    assertThat(columns.axes()).containsExactly(SEED, DATASET);
    assertThat(columns.varying()).containsExactly(SEED, DATASET, TRAIN_POINTS);
  }

  @Test
  void takesAParameterWithOneValueForConstantThoughItMattersForSomeTrialsOnly() {
    ParameterColumns columns = columns(List.of(OPTIMIZER, MOMENTUM), SGD, MOMENTUM_SGD);

    assertThat(columns.varying()).containsExactly(OPTIMIZER);
    assertThat(columns.constant()).contains(MOMENTUM);
  }

  @Test
  void showsEveryParameterThatIsToldInExactlyOnePlace() {
    ParameterColumns columns = columns(List.of(OPTIMIZER), SGD, MOMENTUM_SGD);

    List<Parameter<?>> mattering =
        Parameters.ALL.stream()
            .filter(parameter -> parameter.isShown(SGD) || parameter.isShown(MOMENTUM_SGD))
            .toList();
    assertThat(columns.varying()).doesNotContainAnyElementsOf(columns.constant());
    assertThat(columns.constant()).isSubsetOf(Parameters.ALL);
    assertThat(columns.constant().size() + columns.varying().size()).isEqualTo(mattering.size());
    assertThat(mattering).containsAll(columns.varying()).containsAll(columns.constant());
  }

  @Test
  void leavesTablesOfSweepsWithoutDropoutAsTheyWereBeforeItCouldBeSaid() {
    Configuration half = SGD.with(Parameters.DROPOUT, 0.5);

    assertThat(columns(List.of(), SGD).constant()).doesNotContain(Parameters.DROPOUT);
    assertThat(columns(List.of(), half).constant()).contains(Parameters.DROPOUT);
    assertThat(columns(List.of(Parameters.DROPOUT), SGD, half).axes())
        .containsExactly(Parameters.DROPOUT);
  }

  @Test
  void showsDepthAndWidthRightAfterHiddenLayersGivenByThemIfThoseVary() {
    List<Configuration> grid =
        Stream.of("3", "5x5", "4x2", "none")
            .map(text -> SGD.with(HIDDEN, HiddenLayers.parse(text).orElseThrow()))
            .toList();
    ParameterColumns columns =
        ParameterColumns.of(
            new SweepResults(
                "demo",
                new TrialGrid(grid, List.of(HIDDEN), Set.of(HIDDEN), Set.of(), Trials.TEST_LOSS),
                List.of()));

    List<Column> shown = columns.columns(columns.varying());
    assertThat(Column.names(shown)).containsExactly("hidden", "depth", "width");
    assertThat(grid.stream().map(c -> Column.cells(shown, c)))
        .containsExactly(
            List.of("'3", "1", "3"),
            List.of("5x5", "2", "5"),
            List.of("4x2", "2", ""),
            List.of("none", "0", ""));
    assertThat(Column.names(columns.columns(List.of(SEED)))).containsExactly("seed");
  }

  /** A spreadsheet sorts and filters numbers apart from texts. */
  @Test
  void marksANumberAmongShapesAsText() {
    Configuration four = SGD.with(HIDDEN, HiddenLayers.parse("4").orElseThrow());
    Configuration hundred = SGD.with(HIDDEN, HiddenLayers.parse("100").orElseThrow());

    assertThat(hidden(SGD, hundred)).containsExactly("4x4", "'100");
    assertThat(hidden(four, hundred)).containsExactly("4", "100");
  }

  private static Stream<String> hidden(Configuration... grid) {
    Column hidden = columns(List.of(HIDDEN), grid).columns(List.of(HIDDEN)).get(0);
    return Stream.of(grid).map(hidden::cell);
  }

  private static ParameterColumns columns(List<Parameter<?>> named, Configuration... grid) {
    return ParameterColumns.of(
        new SweepResults(
            "demo",
            new TrialGrid(List.of(grid), named, Set.of(), Set.of(), Trials.TEST_LOSS),
            List.of()));
  }
}
