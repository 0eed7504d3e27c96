package org.sweepstack.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialId;

class ExpansionTest {
  @TempDir Path path;
  private SweepFolder folder;

  @BeforeEach
  void openFolder() {
    folder = new SweepFolder(path);
  }

  @Test
  void variesTheLastAxisFastest() {
    assertThat(folder.trials("grid: {seed: [2, 3], epochs: [10, 20]}"))
        .containsExactly(
            "epochs=10, seed=2", "epochs=20, seed=2", "epochs=10, seed=3", "epochs=20, seed=3");
  }

  @Test
  void multipliesZipAfterTheGrid() {
    Expansion expansion =
        folder.expand(
            """
            grid: {seed: [2, 3]}
            zip:
              - {train_points: [8, 32], epochs: [10, 20]}
            """);

    assertThat(expansion.configurations())
        .map(Object::toString)
        .containsExactly(
            "train_points=8, epochs=10, seed=2",
            "train_points=32, epochs=20, seed=2",
            "train_points=8, epochs=10, seed=3",
            "train_points=32, epochs=20, seed=3");
    assertThat(expansion.grid().named())
        .containsExactly(Parameters.SEED, Parameters.TRAIN_POINTS, Parameters.EPOCHS);
  }

  @Test
  void concatenatesAListOfGridsEachMultipliedWithZip() {
    assertThat(
            folder.trials(
                """
                grid:
                  - {optimizer: sgd, learning_rate: [1, 2]}
                  - {optimizer: adam, epsilon: 0.1}
                zip: [{seed: [2, 3], data_seed: [2, 2]}]
                """))
        .containsExactly(
            "data_seed=2, optimizer=sgd, learning_rate=1, seed=2",
            "data_seed=2, optimizer=sgd, learning_rate=1, seed=3",
            "data_seed=2, optimizer=sgd, learning_rate=2, seed=2",
            "data_seed=2, optimizer=sgd, learning_rate=2, seed=3",
            "data_seed=2, optimizer=adam, epsilon=0.1, seed=2",
            "data_seed=2, optimizer=adam, epsilon=0.1, seed=3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{log: [0.001, 1, 4]} | 0.001 0.01 0.1 1",
        "{log: [1e-10, 1e10, 5]} | 1E-10 0.00001 1 100000 10000000000",
        "{log: [0.1, 0.3, 3]} | 0.1 0.173205080757 0.3",
        "{log: [0.1234567890123456, 1, 2]} | 0.1234567890123456 1",
        "{linear: [0.1, 0.7, 4]} | 0.1 0.3 0.5 0.7",
        "{linear: [1, 2, 4]} | 1 1.33333333333 1.66666666667 2",
        "{range: [0.1, 0.5, 0.1]} | 0.1 0.2 0.3 0.4 0.5",
        "{range: [1, 3]} | 1 2 3",
        "0.5 | 0.5",
        "'0.5' | 0.5"
      })
  void computesValuesExactly(String form, String values) {
    assertThat(folder.expand("grid: {learning_rate: " + form + "}").configurations())
        .map(configuration -> configuration.text(Parameters.LEARNING_RATE).orElseThrow())
        .containsExactly(values.split(" "));
  }

  @Test
  void spreadsIntegersWhereEveryValueIsOne() {
    assertThat(folder.trials("grid: {epochs: {log: [10, 100000, 5]}, seed: 2}"))
        .containsExactly(
            "epochs=10, seed=2",
            "epochs=100, seed=2",
            "epochs=1000, seed=2",
            "epochs=10000, seed=2",
            "epochs=100000, seed=2");
  }

  @Test
  void multipliesDepthAndWidthOfHiddenLayers() {
    assertThat(folder.trials("grid: {hidden: {depth: [1, 3], width: {range: [3, 5, 2]}}}"))
        .containsExactly("hidden=3", "hidden=5", "hidden=3x3x3", "hidden=5x5x5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grid: {hidden: {depth: [1, 3], width: 5}} | [hidden]",
        "grid: [{seed: 1}, {hidden: {depth: 1, width: [5, 6]}}] | [hidden]",
        "{grid: {seed: 1}, zip: [{hidden: {depth: 2, width: [5, 6]}, epochs: [7, 8]}]} | [hidden]",
        "{grid: {seed: 1}, zip: [{hidden: [5, 6], epochs: [7, 8]}]} | []",
        "grid: {hidden: [5, 5x5x5]} | []",
        "grid: {convolution: {channels: 4, kernel: 3, blocks: 1}, hidden: 5} | [convolution]"
      })
  void knowsWhichValuesAreGivenByTheirParts(String yaml, String given) {
    assertThat(folder.expand(yaml).grid().byParts()).hasToString(given);
  }

  @Test
  void doublesTheChannelsOfConvolutionsBlockByBlock() {
    assertThat(
            folder.trials(
                "grid: {convolution: {channels: [4, 8], kernel: [3, 5], blocks: {range: [1, 2]}}}"))
        .containsExactly(
            "convolution=4c3-mp2",
            "convolution=4c3-mp2-8c3-mp2",
            "convolution=4c5-mp2",
            "convolution=4c5-mp2-8c5-mp2",
            "convolution=8c3-mp2",
            "convolution=8c3-mp2-16c3-mp2",
            "convolution=8c5-mp2",
            "convolution=8c5-mp2-16c5-mp2");
  }

  @Test
  void dropsCellsThatMatchAllOfAnEntry() {
    Expansion expansion =
        folder.expand(
            """
            grid: {activation: [relu, tanh, none], epochs: [10, 20]}
            exclude:
              - {activation: [relu, none], epochs: 20}
            """);

    assertThat(expansion.configurations())
        .map(Object::toString)
        .containsExactly(
            "activation=relu, epochs=10",
            "activation=tanh, epochs=10",
            "activation=tanh, epochs=20",
            "activation=none, epochs=10");
    assertThat(expansion.cells()).isEqualTo(6);
    assertThat(expansion.excluded()).isEqualTo(2);
    assertThat(expansion.warnings()).isEmpty();
  }

  @Test
  void excludesByDefaultsToo() {
    assertThat(folder.trials("grid: {seed: [1, 2]}\nexclude: [{learning_rate: 0.1, seed: 2}]"))
        .containsExactly("seed=1");
  }

  @Test
  void warnsOfAnExcludeThatMatchesNothingButNotOfOneThatComesSecond() {
    Expansion expansion =
        folder.expand(
            """
            grid: {seed: [1, 2, 3]}
            exclude:
              - {seed: 2}
              - {seed: [2, 7]}
              - {seed: 7}
            """);

    assertThat(folder.withoutFolder(expansion.warnings()))
        .containsExactly("sweep.yaml:5:5: exclude: the entry matches no cell of the grid");
    assertThat(expansion.excluded()).isEqualTo(1);
  }

  @Test
  void includesForEverySeedWithTheConstantsOfTheGrid() {
    Expansion expansion =
        folder.expand(
            """
            grid: {dataset: xor, learning_rate: [1, 2], seed: [3, 4]}
            exclude: [{learning_rate: 1}, {learning_rate: 2, seed: 3}]
            include:
              - {learning_rate: 1, epochs: 7}
              - {learning_rate: 9, seed: 5}
              - {learning_rate: 2}
            """);

    assertThat(expansion.configurations())
        .map(Object::toString)
        .containsExactly(
            "dataset=xor, learning_rate=2, seed=4",
            "dataset=xor, learning_rate=1, epochs=7, seed=3",
            "dataset=xor, learning_rate=1, epochs=7, seed=4",
            "dataset=xor, learning_rate=9, seed=5",
            "dataset=xor, learning_rate=2, seed=3");
    assertThat(expansion.included()).isEqualTo(4);
    assertThat(expansion.grid().named())
        .containsExactly(
            Parameters.DATASET, Parameters.LEARNING_RATE, Parameters.SEED, Parameters.EPOCHS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grid: {folds: 3} | folds=3, fold=1; folds=3, fold=2; folds=3, fold=3",
        "grid: {folds: [none, 2]} | folds=none; folds=2, fold=1; folds=2, fold=2",
        "grid: {folds: 3, fold: 2} | folds=3, fold=2",
        "grid: {folds: 2, seed: [2, 3]} | folds=2, fold=1, seed=2; folds=2, fold=1, seed=3;"
            + " folds=2, fold=2, seed=2; folds=2, fold=2, seed=3",
        "grid: [{epochs: 5}, {folds: 2}] | epochs=5; folds=2, fold=1; folds=2, fold=2",
        "zip: [{folds: [2, none], epochs: [5, 6]}] | folds=2, fold=1, epochs=5; folds=2, fold=2,"
            + " epochs=5; folds=none, epochs=6",
        "sample: 1 | folds=2, fold=1, epochs=9; folds=2, fold=2, epochs=9",
        "include: [{epochs: 7}, {epochs: 8, fold: 2}] | folds=2, fold=1; folds=2, fold=2; folds=2,"
            + " fold=1, epochs=7; folds=2, fold=2, epochs=7; folds=2, fold=2, epochs=8"
      })
  void trainsEveryFold(String sweep, String trials) {
    String grid =
        Map.of(
                "include", "grid: {folds: 2}\n",
                "zip", "grid: {seed: 1}\n",
                "sample", "grid: {folds: 2, epochs: {integer: [9, 10]}}\n")
            .getOrDefault(sweep.split(":")[0], "");
    assertThat(folder.trials(grid + sweep))
        .map(trial -> trial.replace(", seed=1", ""))
        .containsExactly(trials.split("; "));
  }

  @Test
  void trainsEveryFoldOfASetting() {
    assertThat(folder.trials("grid: {epochs: 5}", "folds=2"))
        .containsExactly("folds=2, fold=1, epochs=5", "folds=2, fold=2, epochs=5");
  }

  @Test
  void asksAnIncludeForWhatOnlySomeGridsName() {
    assertThat(
            folder.problems(
                """
                grid: [{epochs: 5, seed: [1, 2]}, {train_points: 50}]
                include: [{train_points: 60}]
                """))
        .containsExactly(
            "sweep.yaml:2:11: include: epochs is missing, and the grid has several values of it;"
                + " add it");
  }

  @Test
  void includesForTheSeedsOfAllGrids() {
    assertThat(
            folder.trials(
                """
                grid: [{epochs: 5, seed: [2, 3]}, {epochs: 6}]
                include: [{epochs: 7}]
                """))
        .endsWith("epochs=7, seed=2", "epochs=7, seed=3", "epochs=7, seed=1");
  }

  @Test
  void collapsesCellsThatMeanTheSameTraining() {
    Expansion expansion =
        folder.expand("grid: {optimizer: [sgd, momentum], momentum: [0.5, 0.8], bias: true}");

    assertThat(expansion.configurations())
        .map(Object::toString)
        .containsExactly(
            "bias=true, optimizer=sgd",
            "bias=true, optimizer=momentum, momentum=0.5",
            "bias=true, optimizer=momentum, momentum=0.8");
    assertThat(expansion.collapsed()).isEqualTo(1);
    assertThat(expansion.axes()).containsExactly(Parameters.OPTIMIZER, Parameters.MOMENTUM);
  }

  @Test
  void collapsesActivationsWithoutHiddenLayers() {
    assertThat(folder.trials("grid: {hidden: [none, 4], activation: [relu, tanh]}"))
        .containsExactly("hidden=none", "hidden=4, activation=relu", "hidden=4, activation=tanh");
  }

  @Test
  void addsUpToTheNumberOfConfigurations() {
    Expansion expansion =
        folder.expand(
            """
            grid: {optimizer: [sgd, momentum], momentum: [0.5, 0.8], seed: [1, 2, 3]}
            exclude: [{seed: 2}]
            include: [{optimizer: sgd, momentum: 0.5}]
            """);

    assertThat(expansion.cells()).isEqualTo(12);
    assertThat(expansion.excluded()).isEqualTo(4);
    assertThat(expansion.collapsed()).isEqualTo(2);
    assertThat(expansion.included()).isEqualTo(1);
    assertThat(expansion.configurations()).hasSize(7);
  }

  @Test
  void keepsTheIdsOfTrialsWhenTheGridGrowsOrIsReordered() {
    List<TrialId> before = ids("grid: {epochs: [10, 20], learning_rate: [0.1, 0.3]}");

    assertThat(ids("grid: {seed: [1, 2], learning_rate: [0.3, 0.2, 0.1], epochs: [20, 10]}"))
        .containsAll(before);
  }

  @Test
  void setsAnAxisWhereItStands() {
    assertThat(folder.trials("grid: {epochs: [10, 20], seed: [1, 2]}", "epochs=7, 8"))
        .containsExactly(
            "epochs=7, seed=1", "epochs=7, seed=2", "epochs=8, seed=1", "epochs=8, seed=2");
  }

  @Test
  void setsAnAxisThatTheFileDoesNotNameAsTheLastOfTheGrid() {
    Expansion expansion =
        folder.expand(
            "grid: {seed: 1}\nzip: [{epochs: [5, 6]}]", "hidden=4x4,none", "learning_rate=3");

    assertThat(expansion.grid().named())
        .containsExactly(
            Parameters.SEED, Parameters.HIDDEN, Parameters.LEARNING_RATE, Parameters.EPOCHS);
    assertThat(expansion.cells()).isEqualTo(4);
  }

  @Test
  void setsAnAxisOnlyInTheGridsThatNameIt() {
    assertThat(folder.trials("grid: [{epochs: 10}, {seed: 2}]", "epochs=7"))
        .containsExactly("epochs=7", "seed=2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{dataset: xor} | minimize validation_loss",
        "{validation_fraction: 0.2} | minimize validation_loss",
        "{validation_fraction: [0, 0.2]} | minimize test_loss",
        "{validation_fraction: 0.001} | minimize test_loss",
        "{dataset: [xor, linear]} | minimize test_loss"
      })
  void ranksByTheValidationLossWhereEveryTrialHasOne(String grid, String objective) {
    assertThat(folder.expand("grid: " + grid).objective()).hasToString(objective);
  }

  @Test
  void allowsAsManyTrialsAsItIsToldAndNoMore() {
    Definition definition = folder.read("grid: {seed: {range: [1, 5]}, epochs: [1, 2]}");

    assertThatCode(() -> definition.expand(10)).doesNotThrowAnyException();
    assertThatThrownBy(() -> definition.expand(9))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("sweep.yaml: expected at most 9 trials, got 10 (5 seed x 2 epochs)");
  }

  @Test
  @Timeout(value = 200, unit = TimeUnit.SECONDS)
  void expandsAHundredThousandTrialsAtOnce() {
    List<TrialId> ids =
        ids(
            """
            grid:
              activation: [sigmoid, tanh, relu, leaky_relu, none]
              optimizer: [sgd, momentum, adagrad, adam]
              learning_rate: {log: [0.001, 1, 10]}
              epochs: {range: [100, 1000, 100]}
              seed: {range: [1, 50]}
            """);

    // It takes about half a second; the rest is for busy machines.
    assertThat(new HashSet<>(ids)).hasSize(100_000);
  }

  private List<TrialId> ids(String yaml) {
    return folder.expand(yaml).configurations().stream().map(c -> c.id()).toList();
  }
}
