package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.training.StackRecorder.Trained;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Checkpoint;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.LayerHistogram;
import org.sweepstack.trial.LayerStatistics;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.LossReduction;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Moment;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.Resample;
import org.sweepstack.trial.TrialId;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

class StackTrainingTest {
  private final Training training = new Training(new Datasets());

  static Stream<Arguments> kinds() {
    List<Arguments> kinds = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      for (OptimizerKind optimizer : OptimizerKind.values()) {
        for (Precision precision : Precision.values()) {
          if (activation != Activation.SOFTMAX) {
            kinds.add(Arguments.of(activation, optimizer, precision));
          }
        }
      }
    }
    return kinds.stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void givesEveryTrialTheBitsItHasAlone(
      Activation activation, OptimizerKind optimizer, Precision precision) {
    List<Configuration> trials = new ArrayList<>();
    for (long seed = 1; seed <= 9; seed++) {
      trials.add(
          Configuration.defaults()
              .with(Parameters.ACTIVATION, activation)
              .with(Parameters.OPTIMIZER, optimizer)
              .with(Parameters.PRECISION, precision)
              .with(Parameters.HIDDEN, HiddenLayers.of(5, 3))
              .with(Parameters.LOSS, LossKind.BINARY_CROSS_ENTROPY)
              .with(Parameters.TRAIN_POINTS, 37)
              .with(Parameters.EPOCHS, 60)
              .with(Parameters.VALIDATION_FRACTION, 0.2)
              .with(Parameters.DATA_SEED, seed % 3)
              .with(Parameters.LEARNING_RATE, 0.02 * seed)
              .with(Parameters.SEED, seed));
    }
    List<TrialResult> stacked = train(trials);
    assertThat(stacked).extracting(TrialResult::configuration).isEqualTo(trials);
    for (int trial = 0; trial < trials.size(); trial++) {
      assertThat(train(List.of(trials.get(trial)))).containsExactly(stacked.get(trial));
    }
  }

  @Test
  void leavesTheNeighboursOfADivergingTrialUntouched() {
    Configuration healthy =
        Configuration.defaults()
            .with(Parameters.ACTIVATION, Activation.NONE)
            .with(Parameters.OPTIMIZER, OptimizerKind.ADAM)
            .with(Parameters.EPOCHS, 200);
    Configuration diverging = healthy.with(Parameters.LEARNING_RATE, 1e38);
    Configuration other = healthy.with(Parameters.SEED, 2L);
    List<TrialResult> results = train(List.of(healthy, diverging, other));
    assertThat(results.get(1).status()).isEqualTo(TrialStatus.DIVERGED);
    assertThat(results.get(1).divergedEpoch().getAsInt())
        .isEqualTo(results.get(1).epochsRun())
        .isBetween(1, 10);
    assertThat(results.get(0)).isEqualTo(train(List.of(healthy)).get(0));
    assertThat(results.get(2)).isEqualTo(train(List.of(other)).get(0));
  }

  @Test
  void logsTheFirstEveryChosenAndTheLastEpoch() {
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.EPOCHS, 25)
            .with(Parameters.LOG_EVERY, LogInterval.ofEpochs(10));
    Trained trained = StackRecorder.train(training, List.of(trial), Set.of()).get(0);
    TrialResult result = trained.result();
    List<CurvePoint> points = trained.artefacts().curve().points();
    assertThat(points).extracting(CurvePoint::epoch).containsExactly(0, 10, 20, 25);
    assertThat(result.epochsRun()).isEqualTo(25);
    assertThat(result.metrics()).isEqualTo(points.get(3).metrics());
  }

  @Test
  void measuresNoValidationWithoutValidationSamples() {
    TrialResult result = train(List.of(Configuration.defaults().with(Parameters.EPOCHS, 3))).get(0);
    assertThat(result.metrics().get(Metric.VALIDATION_LOSS)).isNaN();
    assertThat(result.metrics().get(Metric.VALIDATION_ACCURACY)).isNaN();
    assertThat(result.metrics().get(Metric.TEST_LOSS)).isBetween(0.0, 1.0);
  }

  @Test
  void validatesAndTestsXorOnItsOwnPoints() {
    Configuration xor =
        Configuration.defaults()
            .with(Parameters.DATASET, DatasetKind.XOR)
            .with(Parameters.EPOCHS, 3);
    TrialResult result = train(List.of(xor)).get(0);
    assertThat(result.metrics().get(Metric.VALIDATION_LOSS))
        .isEqualTo(result.metrics().get(Metric.TRAIN_LOSS));
    assertThat(result.metrics().get(Metric.TEST_ACCURACY))
        .isEqualTo(result.metrics().get(Metric.TRAIN_ACCURACY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "7"})
  void measuresFreshPointsAtEveryEpochWhenAskedTo(String batchSize) {
    Configuration still =
        Configuration.defaults()
            .with(Parameters.EPOCHS, 5)
            .with(Parameters.LEARNING_RATE, 1e-30)
            .with(
                Parameters.BATCH_SIZE, Parameters.BATCH_SIZE.type().parse(batchSize).orElseThrow());
    // The weights stay where they are, so that only other points can give another loss.
    assertThat(trainLosses(still)).hasSize(6).containsOnly(trainLosses(still).get(0));
    assertThat(trainLosses(still.with(Parameters.RESAMPLE, Resample.EPOCH)))
        .hasSize(6)
        .doesNotHaveDuplicates();
  }

  private List<Double> trainLosses(Configuration trial) {
    return StackRecorder.train(training, List.of(trial), Set.of())
        .get(0)
        .artefacts()
        .curve()
        .points()
        .stream()
        .map(point -> point.metrics().get(Metric.TRAIN_LOSS))
        .toList();
  }

  @Test
  void trainsOnEverySampleOnceAnEpochWhateverTheBatches() {
    // With a rate too small to move the weights noticeably, the steps of an epoch add up to the
    // full gradient.
    Configuration full =
        Configuration.defaults()
            .with(Parameters.PRECISION, Precision.DOUBLE)
            .with(Parameters.LOSS_REDUCTION, LossReduction.SUM)
            .with(Parameters.LEARNING_RATE, 1e-7)
            .with(Parameters.EPOCHS, 1);
    Configuration batches = full.with(Parameters.BATCH_SIZE, Optional.of(33));
    double fallFull = fall(trainLosses(full));
    double fallBatches = fall(trainLosses(batches));
    assertThat(fallFull).isPositive();
    assertThat(fallBatches).isCloseTo(fallFull, withinPercentage(0.01));
  }

  private static double fall(List<Double> losses) {
    return losses.get(0) - losses.get(losses.size() - 1);
  }

  @Test
  void tellsOfEveryEpochEvenOfTrialsThatLeave() {
    Configuration healthy = Configuration.defaults().with(Parameters.OPTIMIZER, OptimizerKind.ADAM);
    StackRecorder recorder = StackRecorder.toTheEnd();
    training.train(
        List.of(healthy, healthy.with(Parameters.LEARNING_RATE, 1e300)),
        Stretch.WHOLE,
        Set.of(),
        recorder);
    assertThat(recorder.trialEpochs).isCloseTo(2 * 1000, within(1e-6));
  }

  @Test
  void goesOnFromSeveralCheckpointsToTheBitsOfOneStack() {
    List<Configuration> trials =
        LongStream.range(1, 6)
            .mapToObj(seed -> Configuration.defaults().with(Parameters.SEED, seed))
            .toList();
    StackRecorder whole = StackRecorder.toTheEnd();
    training.train(trials, Stretch.WHOLE, Set.of(), whole);
    Map<TrialId, Checkpoint> from = new HashMap<>();
    for (List<Configuration> part : List.of(trials.subList(0, 2), trials.subList(2, 5))) {
      StackRecorder before = StackRecorder.ordering(Order.STOP, 300);
      training.train(part, Stretch.WHOLE, Set.of(), before);
      from.putAll(Stretch.from(before.checkpoint()).from());
    }
    List<Configuration> some = List.of(trials.get(4), trials.get(0), trials.get(2), trials.get(1));
    StackRecorder after = StackRecorder.toTheEnd();
    training.train(some, new Stretch(from, OptionalInt.empty()), Set.of(), after);
    assertThat(after.trained(some))
        .extracting(Trained::result)
        .isEqualTo(whole.trained(some).stream().map(Trained::result).toList());
  }

  @Test
  void endsTrialsWhoseTimeIsOverAfterTheEpoch() {
    Configuration trial =
        Configuration.defaults().with(Parameters.LOG_EVERY, LogInterval.ofEpochs(10));
    StackRecorder recorder = StackRecorder.ordering(Order.timeOut("timeout: 10m"), 25);
    training.train(List.of(trial), Stretch.WHOLE, Set.of(), recorder);
    Trained trained = recorder.trained(List.of(trial)).get(0);
    assertThat(trained.result().status()).isEqualTo(TrialStatus.TIMED_OUT);
    assertThat(trained.result().epochsRun()).isEqualTo(25);
    assertThat(trained.result().error()).isEqualTo("timeout: 10m");
    assertThat(trained.result().metrics()).isEqualTo(Metrics.NONE);
    assertThat(trained.artefacts().curve().points())
        .extracting(CurvePoint::epoch)
        .containsExactly(0, 10, 20);
    assertThat(recorder.trialEpochs).isCloseTo(1000, within(1e-6));
  }

  /** Of four steps an epoch; the last epoch of a point may not be whole. */
  @Test
  void logsBySteps() {
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.TRAIN_POINTS, 100)
            .with(Parameters.BATCH_SIZE, Optional.of(30))
            .with(Parameters.EPOCHS, 3)
            .with(Parameters.LOG_EVERY, LogInterval.ofSteps(5));
    Set<Artefact> save = EnumSet.of(Artefact.STATISTICS, Artefact.HISTOGRAMS);
    Trained trained = StackRecorder.train(training, List.of(trial), save).get(0);
    List<Moment> moments =
        List.of(new Moment(0, 0), new Moment(2, 5), new Moment(3, 10), new Moment(3, 12));
    assertThat(trained.artefacts().curve().points())
        .extracting(CurvePoint::at)
        .containsExactlyElementsOf(moments);
    assertThat(trained.artefacts().statistics())
        .extracting(LayerStatistics::at)
        .containsAll(moments);
    assertThat(trained.artefacts().histograms())
        .extracting(LayerHistogram::at)
        .containsAll(moments);
    Configuration byEpochs = trial.with(Parameters.LOG_EVERY, LogInterval.ofEpochs(3));
    assertThat(trained.result().metrics()).isEqualTo(train(List.of(byEpochs)).get(0).metrics());
  }

  /** Where an epoch is one step, steps are epochs. */
  @Test
  void findsTheSameByStepsAsByEpochsOfOneStep() {
    Configuration trial =
        Configuration.defaults()
            .with(Parameters.EPOCHS, 40)
            .with(Parameters.VALIDATION_FRACTION, 0.3)
            .with(Parameters.PATIENCE, Optional.of(2))
            .with(Parameters.LEARNING_RATE, 3.0)
            .with(Parameters.LOG_EVERY, LogInterval.ofEpochs(3));
    Configuration bySteps = trial.with(Parameters.LOG_EVERY, LogInterval.ofSteps(3));
    assertThat(train(List.of(bySteps)).get(0).outcome())
        .isEqualTo(train(List.of(trial)).get(0).outcome());
  }

  private List<TrialResult> train(List<Configuration> trials) {
    return StackRecorder.results(training, trials);
  }
}
