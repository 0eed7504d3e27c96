package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.training.StackRecorder.Trained;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Resample;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialStatus;

/** Whole trainings by the textbook: the same samples in the same order, and the same endings. */
class TextbookTrainingTest {
  private static final Set<Artefact> SAVE =
      EnumSet.of(
          Artefact.PREDICTIONS,
          Artefact.TRAIN_PREDICTIONS,
          Artefact.ARRAYS,
          Artefact.STATISTICS,
          Artefact.BOUNDARY);
  private static final int EPOCHS = 6;

  /** Rounding in double, after some dozens of steps that do not overshoot. */
  private static final double TOLERANCE = 1e-11;

  private final Training textbook = new Training(new Datasets(), EngineChoice.TEXTBOOK);

  static Stream<Arguments> trials() {
    Configuration any =
        Configuration.defaults()
            .with(Parameters.PRECISION, Precision.DOUBLE)
            .with(Parameters.EPOCHS, EPOCHS)
            .with(Parameters.LOG_EVERY, LogInterval.ofEpochs(2))
            .with(Parameters.TRAIN_POINTS, 17)
            .with(Parameters.TEST_POINTS, 20)
            .with(Parameters.HIDDEN, HiddenLayers.of(3, 2));
    Map<String, Configuration> trials = new LinkedHashMap<>();
    trials.put(
        "batches",
        any.with(Parameters.BATCH_SIZE, Optional.of(5))
            .with(Parameters.OPTIMIZER, OptimizerKind.MOMENTUM));
    trials.put(
        "fresh samples",
        any.with(Parameters.RESAMPLE, Resample.EPOCH)
            .with(Parameters.OPTIMIZER, OptimizerKind.ADAM));
    trials.put("one set of samples", any.with(Parameters.DATASET, DatasetKind.XOR));
    trials.put(
        "three classes",
        any.with(Parameters.DATASET, DatasetKind.BLOBS)
            .with(Parameters.CENTERS, 3)
            .with(Parameters.LOSS, LossKind.CROSS_ENTROPY)
            .with(Parameters.VALIDATION_FRACTION, 0.3));
    trials.put(
        "enough at once",
        any.with(Parameters.DATASET, DatasetKind.BLOBS)
            .with(Parameters.STOP_AT_LOSS, Optional.of(0.2)));
    trials.put(
        "a quantity",
        any.with(Parameters.DATASET, DatasetKind.FRIEDMAN1)
            .with(Parameters.LOSS, LossKind.HUBER)
            .with(Parameters.OPTIMIZER, OptimizerKind.ADAM)
            .with(Parameters.BATCH_SIZE, Optional.of(5))
            .with(Parameters.RESAMPLE, Resample.EPOCH));
    trials.put(
        "diverging",
        any.with(Parameters.ACTIVATION, Activation.NONE)
            .with(Parameters.OUTPUT_ACTIVATION, Activation.NONE)
            .with(Parameters.LEARNING_RATE, 1e200));
    return trials.entrySet().stream()
        .map(trial -> Arguments.of(Named.of(trial.getKey(), trial.getValue())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void trainsAsTheFastEngineDoes(Configuration trial) {
    Trained expected =
        StackRecorder.train(new Training(new Datasets()), List.of(trial), SAVE).get(0);
    Trained actual = StackRecorder.train(textbook, List.of(trial), SAVE).get(0);
    assertThat(actual.result().status()).isEqualTo(expected.result().status());
    assertThat(actual.result().epochsRun()).isEqualTo(expected.result().epochsRun());
    assertThat(actual.result().milestones()).isEqualTo(expected.result().milestones());
    if (expected.result().status() == TrialStatus.COMPLETED) {
      assertThat(numbers(actual.artefacts()))
          .usingComparatorWithPrecision(TOLERANCE)
          .containsExactly(numbers(expected.artefacts()), within(TOLERANCE));
    }
  }

  /** Returns all numbers that are kept of a trial. */
  private static double[] numbers(TrialArtefacts artefacts) {
    return Stream.of(
            artefacts.curve().points().stream()
                .flatMapToDouble(
                    point ->
                        Stream.of(Metric.values())
                            .mapToDouble(metric -> point.metrics().get(metric)))
                .filter(number -> !Double.isNaN(number)),
            artefacts.statistics().stream()
                .flatMapToDouble(
                    layer -> DoubleStream.concat(layer.numbers(), layer.details().numbers()))
                .filter(number -> !Double.isNaN(number)),
            artefacts.arrays().stream().flatMapToDouble(array -> DoubleStream.of(array.values())),
            Stream.of(SampleSet.values())
                .flatMap(set -> artefacts.predictions(set).stream())
                .flatMapToDouble(predictions -> DoubleStream.of(predictions.outputs())),
            artefacts.boundary().stream()
                .flatMapToDouble(boundary -> DoubleStream.of(boundary.values())))
        .flatMapToDouble(all -> all)
        .toArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void hasTheSameBitsStackedAloneAndGoneOnWith(Configuration trial) {
    List<Configuration> trials =
        List.of(trial.with(Parameters.SEED, 7L), trial, trial.with(Parameters.LEARNING_RATE, 0.3));
    StackRecorder before = StackRecorder.ordering(Order.STOP, 3);
    textbook.train(trials, Stretch.WHOLE, SAVE, before);
    Map<Configuration, Trained> all = new HashMap<>(before.trained());
    List<Configuration> left = trials.stream().filter(any -> !all.containsKey(any)).toList();
    StackRecorder after = StackRecorder.toTheEnd();
    textbook.train(left, Stretch.from(before.checkpoint()), SAVE, after);
    all.putAll(after.trained());
    List<Trained> stacked = StackRecorder.train(textbook, trials, SAVE);
    for (int position = 0; position < trials.size(); position++) {
      Trained alone = StackRecorder.train(textbook, List.of(trials.get(position)), SAVE).get(0);
      assertThat(bits(stacked.get(position))).isEqualTo(bits(alone));
      assertThat(bits(all.get(trials.get(position)))).isEqualTo(bits(alone));
    }
  }

  private static List<Object> bits(Trained trained) {
    return List.of(
        trained.result(),
        trained.artefacts().curve(),
        DoubleStream.of(numbers(trained.artefacts())).boxed().toList());
  }
}
