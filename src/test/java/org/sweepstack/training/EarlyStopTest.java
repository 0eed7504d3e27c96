package org.sweepstack.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweepstack.data.Datasets;
import org.sweepstack.training.StackRecorder.Trained;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.TrialResult;
import org.sweepstack.trial.TrialStatus;

class EarlyStopTest {
  private static final Configuration PLAIN = Configuration.defaults();

  private static Metrics metrics(double trainLoss, double trainAccuracy, double validationLoss) {
    return Metrics.inOrder(trainLoss, trainAccuracy, validationLoss, 0, 0, 0);
  }

  @Test
  void neverStopsUnlessAskedTo() {
    EarlyStop stop = new EarlyStop(PLAIN);
    for (int point = 0; point < 100; point++) {
      assertThat(stop.isReached(metrics(0, 1, 1))).isFalse();
    }
  }

  @Test
  void stopsAtALossOrBelow() {
    EarlyStop stop = new EarlyStop(PLAIN.with(Parameters.STOP_AT_LOSS, Optional.of(0.1)));
    assertThat(stop.isReached(metrics(0.11, 1, 0))).isFalse();
    assertThat(stop.isReached(metrics(0.1, 1, 0))).isTrue();
  }

  @Test
  void stopsAtAnAccuracyOrAbove() {
    EarlyStop stop = new EarlyStop(PLAIN.with(Parameters.STOP_AT_ACCURACY, Optional.of(0.9)));
    assertThat(stop.isReached(metrics(0, 0.89, 0))).isFalse();
    assertThat(stop.isReached(metrics(0, 0.9, 0))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void reachesAnAccuracyInThePrecisionOfTheTrial(Precision precision) {
    EarlyStop stop =
        new EarlyStop(
            PLAIN
                .with(Parameters.PRECISION, precision)
                .with(Parameters.STOP_AT_ACCURACY, Optional.of(0.9)));
    assertThat(stop.isReached(metrics(1, precision.round(0.9), 1))).isTrue();
  }

  @Test
  void stopsAfterSoManyPointsWithoutABetterValidationLoss() {
    EarlyStop stop = new EarlyStop(PLAIN.with(Parameters.PATIENCE, Optional.of(2)));
    assertThat(stop.isReached(metrics(0, 0, 0.5))).isFalse();
    assertThat(stop.isReached(metrics(0, 0, 0.5))).isFalse();
    assertThat(stop.isReached(metrics(0, 0, 0.4))).isFalse();
    assertThat(stop.isReached(metrics(0, 0, 0.6))).isFalse();
    assertThat(stop.isReached(metrics(0, 0, 0.4))).isTrue();
  }

  @Test
  void endsTheTrialAtTheLoggedPointAndLeavesItsNeighbourTraining() {
    Configuration patient =
        PLAIN
            .with(Parameters.LEARNING_RATE, 1.0)
            .with(Parameters.EPOCHS, 2000)
            .with(Parameters.LOG_EVERY, LogInterval.ofEpochs(50));
    Configuration stopping = patient.with(Parameters.STOP_AT_ACCURACY, Optional.of(0.9));
    List<Trained> trained =
        StackRecorder.train(new Training(new Datasets()), List.of(stopping, patient), Set.of());
    TrialResult stopped = trained.get(0).result();
    int end = stopped.epochsRun();
    assertThat(stopped.status()).isEqualTo(TrialStatus.COMPLETED);
    assertThat(end).isBetween(50, 1950).matches(epoch -> epoch % 50 == 0);
    assertThat(stopped.metrics().get(Metric.TRAIN_ACCURACY)).isGreaterThanOrEqualTo(0.9);
    assertThat(trained.get(1).result().epochsRun()).isEqualTo(2000);
    assertThat(trained.get(1).artefacts().curve().points())
        .extracting(CurvePoint::metrics)
        .startsWith(
            trained.get(0).artefacts().curve().points().stream()
                .map(CurvePoint::metrics)
                .toArray(Metrics[]::new));
  }
}
