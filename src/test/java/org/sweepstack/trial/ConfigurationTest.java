package org.sweepstack.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.EPOCHS;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.LOG_EVERY;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationTest {
  private static final Configuration DEFAULTS = Configuration.defaults();

  /** Configurations of which every parameter matters in at least one. */
  private static final List<Configuration> BASES =
      Stream.concat(
              Stream.of(DatasetKind.values()).map(kind -> DEFAULTS.with(DATASET, kind)),
              Stream.concat(
                  Stream.of(OptimizerKind.values()).map(kind -> DEFAULTS.with(OPTIMIZER, kind)),
                  Stream.of(
                      DEFAULTS.with(ACTIVATION, Activation.LEAKY_RELU),
                      DEFAULTS.with(HIDDEN, HiddenLayers.of()),
                      DEFAULTS.with(Parameters.BIAS, Toggle.FALSE),
                      DEFAULTS.with(Parameters.FOLDS, Optional.of(7)),
                      DEFAULTS
                          .with(DATASET, DatasetKind.CSV)
                          .with(Parameters.SPLIT, SplitKind.GROUP),
                      DEFAULTS.with(Parameters.LOSS, LossKind.HUBER),
                      DEFAULTS.with(Parameters.BATCH_SIZE, Optional.of(8)),
                      DEFAULTS.with(Parameters.LOSS, LossKind.HUBER),
                      DEFAULTS.with(
                          Parameters.INITIAL_WEIGHTS, Optional.of(DataFile.named("a.npz"))),
                      DEFAULTS.with(Parameters.GRADIENT_CLIP, Optional.of(0.5)),
                      DEFAULTS.with(Parameters.INITIALIZER, InitializerKind.NORMAL),
                      DEFAULTS.with(Parameters.INITIALIZER, InitializerKind.UNIFORM))))
          .toList();

  private static final List<Parameter<?>> ALL = Parameters.ALL;

  @ParameterizedTest
  @FieldSource("ALL")
  void isIdentifiedByAParameterExactlyWhereItMattersAndIsNotAtItsDefault(Parameter<?> parameter) {
    int mattered = 0;
    for (Configuration base : BASES) {
      for (Object value : SampleValues.of(parameter)) {
        Configuration changed = base.withAll(Map.of(parameter, value));
        boolean atDefault = base.find(parameter).filter(value::equals).isPresent();
        // Trials on files have always been classifications.
        boolean expected = parameter.matters(changed) && !atDefault && value != Task.CLASSIFICATION;
        assertThat(!changed.id().equals(base.id()))
            .as("%s with %s=%s", base, parameter, value)
            .isEqualTo(expected);
        assertThat(changed.equals(base)).isEqualTo(!expected);
        mattered += expected ? 1 : 0;
      }
    }
    assertThat(mattered).as("cases that tell").isPositive();
  }

  static List<Arguments> pinnedIds() {
    // Computed from the canonical texts by Python's hashlib, base64 and struct.
    return List.of(
        Arguments.of("t-4oymiquy7q", DEFAULTS),
        Arguments.of("t-buuzzcxjq7", DEFAULTS.with(LEARNING_RATE, 0.3)),
        Arguments.of("t-jm56t6eb63", DEFAULTS.with(HIDDEN, HiddenLayers.of()).with(SEED, 0L)),
        Arguments.of(
            "t-sjmletbott",
            DEFAULTS
                .with(DATASET, DatasetKind.XOR)
                .with(HIDDEN, HiddenLayers.of(10, 10))
                .with(ACTIVATION, Activation.LEAKY_RELU)
                .with(OPTIMIZER, OptimizerKind.ADAM)
                .with(LEARNING_RATE, 0.01)
                .with(SEED, 5L)
                .with(EPOCHS, 2000)));
  }

  @ParameterizedTest
  @MethodSource("pinnedIds")
  void keepsTheIdsOfResultsThatExist(String id, Configuration configuration) {
    assertThat(configuration.id()).hasToString(id);
  }

  @Test
  void ignoresTheOrderInWhichValuesWereGiven() {
    assertThat(DEFAULTS.with(SEED, 5L).with(EPOCHS, 10))
        .isEqualTo(DEFAULTS.with(EPOCHS, 10).with(SEED, 5L))
        .hasSameHashCodeAs(DEFAULTS.with(EPOCHS, 10).with(SEED, 5L));
  }

  @Test
  void keepsTheLastValueOfEveryParameterInWhateverOrderTheyWereGiven() {
    List<Parameter<?>> shuffled = new ArrayList<>(ALL);
    Set<Configuration> configurations = new HashSet<>();
    for (int order = 0; order < 20; order++) {
      Collections.shuffle(shuffled, new Random(order));
      Map<Parameter<?>, Object> last = new LinkedHashMap<>();
      Configuration oneByOne = DEFAULTS;
      for (Parameter<?> parameter : shuffled) {
        List<?> values = SampleValues.of(parameter);
        last.put(parameter, values.get(values.size() - 1));
        oneByOne = oneByOne.withAll(Map.of(parameter, values.get(0)));
      }
      Configuration replaced = oneByOne.withAll(last);
      assertThat(ALL).allMatch(p -> replaced.find(p).orElseThrow().equals(last.get(p)));
      configurations.add(replaced);
    }
    assertThat(configurations).hasSize(1);
  }

  @Test
  void tellsNumbersApartByTheirBits() {
    Set<TrialId> ids = new HashSet<>();
    ids.add(DEFAULTS.with(LEARNING_RATE, 0.3).id());
    ids.add(DEFAULTS.with(LEARNING_RATE, Math.nextUp(0.3)).id());
    ids.add(DEFAULTS.with(LEARNING_RATE, Math.nextDown(0.3)).id());

    assertThat(ids).hasSize(3);
  }

  @Test
  void followsDefaultsThatDependOnOtherParameters() {
    Configuration longer = DEFAULTS.with(EPOCHS, 5000);

    assertThat(longer.get(LOG_EVERY)).isEqualTo(LogInterval.ofEpochs(50));
    assertThat(longer.with(LOG_EVERY, LogInterval.ofEpochs(50))).isEqualTo(longer);
    assertThat(longer.with(LOG_EVERY, LogInterval.ofEpochs(10))).isNotEqualTo(longer);
    assertThat(DEFAULTS.with(EPOCHS, 7).get(LOG_EVERY)).isEqualTo(LogInterval.ofEpochs(1));
  }

  @Test
  void showsNoTextForWhatCannotMatter() {
    assertThat(DEFAULTS.text(Parameters.MOMENTUM)).isEmpty();
    assertThat(DEFAULTS.with(OPTIMIZER, OptimizerKind.MOMENTUM).text(Parameters.MOMENTUM))
        .contains("0.9");
  }

  @Test
  void refusesToInventAValueWithoutADefault() {
    assertThat(DEFAULTS.find(DATA_FILE)).isEmpty();
    assertThatThrownBy(() -> DEFAULTS.get(DATA_FILE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("data_file is not given and has no default");
  }

  @Test
  void findsNoFaultInTheDefaults() {
    assertThat(ConfigurationRules.problems(DEFAULTS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void findsFaultWithOutputsThatDoNotFitTheirLoss(LossKind loss, Set<Activation> allowed) {
    Configuration base = DEFAULTS.with(Parameters.LOSS, loss);
    for (Activation output : Activation.values()) {
      List<ConfigurationRules.Problem> problems =
          ConfigurationRules.problems(base.with(Parameters.OUTPUT_ACTIVATION, output));
      assertThat(problems).hasSize(allowed.contains(output) ? 0 : 1);
    }
  }

  static List<Arguments> losses() {
    Set<Activation> forMse = new HashSet<>(List.of(Activation.values()));
    forMse.remove(Activation.SOFTMAX);
    return List.of(
        Arguments.of(LossKind.MSE, forMse),
        Arguments.of(LossKind.MAE, forMse),
        Arguments.of(LossKind.HUBER, forMse),
        Arguments.of(LossKind.BINARY_CROSS_ENTROPY, Set.of(Activation.SIGMOID)),
        Arguments.of(LossKind.CROSS_ENTROPY, Set.of(Activation.SOFTMAX)));
  }

  @Test
  void requiresWhatACsvDatasetNeeds() {
    assertThat(ConfigurationRules.problems(DEFAULTS.with(DATASET, DatasetKind.CSV)))
        .extracting(ConfigurationRules.Problem::text)
        .containsExactly(
            "data_file: required with dataset csv: the path of a CSV file with a header, or of a"
                + " folder with IDX files",
            "target: required with dataset csv: a column's name");
  }

  @Test
  void isIdentifiedByTheContentOfItsFileAndNotByItsPath() {
    Configuration csv =
        DEFAULTS
            .with(DATASET, DatasetKind.CSV)
            .with(DATA_FILE, new DataFile("a.csv", "/here/a.csv", "0f"));

    assertThat(csv.with(DATA_FILE, new DataFile("../b.csv", "/b.csv", "0f"))).isEqualTo(csv);
    assertThat(csv.with(DATA_FILE, new DataFile("a.csv", "/here/a.csv", "1f"))).isNotEqualTo(csv);
    assertThat(csv.text(DATA_FILE)).contains("a.csv");
  }

  @Test
  void dependsOnTheFilesThatMatter() {
    DataFile here = new DataFile("a.csv", "/here/a.csv", "0f");
    DataFile there = here.at(List.of("/there/a.csv"));
    Configuration drawn = DEFAULTS.with(DATA_FILE, here);
    Configuration csv = drawn.with(DATASET, DatasetKind.CSV);

    assertThat(drawn.files()).isEmpty();
    assertThat(drawn.withFiles(file -> there).get(DATA_FILE)).isEqualTo(here);
    assertThat(csv.files()).containsExactly(here);
    assertThat(csv.withFiles(file -> there).files()).containsExactly(there);
    assertThat(csv.withFiles(file -> there)).isEqualTo(csv);
  }
}
