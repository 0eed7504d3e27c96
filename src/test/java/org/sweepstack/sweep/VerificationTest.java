package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.execution.StackListener;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

class VerificationTest {
  private static final String KEEPING =
      """
      grid: {activation: [sigmoid, relu], learning_rate: [0.1, 1.0e+30], seed: [1, 2], epochs: 40, log_every: 10}
      save: [%s]
      """;

  @TempDir private Path folder;
  private SweepLab lab;

  @BeforeEach
  void makeTheLab() {
    lab =
        new SweepLab(folder)
            .with(
                KEEPING.formatted("curves, arrays, predictions, statistics, histograms, boundary"));
  }

  private Verification.Outcome verify(int sample) {
    return Verification.prepare(lab.results(), sample, OptionalInt.empty())
        .run(new SweepLab.Deaf());
  }

  @Test
  void findsEveryNumberTheSame() {
    lab.run();
    Verification.Outcome outcome = verify(100);
    assertThat(outcome.verified()).isEqualTo(8);
    assertThat(outcome.differences()).isEmpty();
    assertThat(outcome.onOtherKernels()).isZero();
    assertThat(verify(3).verified()).isEqualTo(3);
  }

  @Test
  void namesTheFirstPointOfTheCurveThatDiffers() {
    lab.run(
        Outside.at(
            new Around(
                training ->
                    (trials, from, listener) -> training.run(trials, from, new Forger(listener)))));
    Verification.Outcome outcome = verify(100);
    assertThat(outcome.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.place()).isEqualTo("curve, epoch 20, train_loss");
              assertThat(Double.parseDouble(difference.kept()))
                  .isEqualTo(Math.nextUp((float) Double.parseDouble(difference.now())));
            });
  }

  /** Changes the last bit of one loss of the trials with one seed that do not diverge. */
  private static final class Forger extends PassingOn {

    Forger(StackListener listener) {
      super(listener);
    }

    @Override
    public void ended(TrialResult result, TrialArtefacts artefacts) {
      boolean isChosen =
          result.configuration().get(Parameters.SEED) == 2
              && result.configuration().get(Parameters.LEARNING_RATE) == 0.1
              && result.configuration().text(Parameters.ACTIVATION).orElseThrow().equals("relu");
      super.ended(result, isChosen ? forged(artefacts) : artefacts);
    }

    private static TrialArtefacts forged(TrialArtefacts artefacts) {
      List<CurvePoint> points = new ArrayList<>(artefacts.curve().points());
      points.replaceAll(
          point ->
              point.epoch() == 20
                  ? new CurvePoint(
                      20,
                      Metrics.inOrder(
                          Math.nextUp((float) point.metrics().get(Metric.TRAIN_LOSS)),
                          point.metrics().get(Metric.TRAIN_ACCURACY),
                          point.metrics().get(Metric.VALIDATION_LOSS),
                          point.metrics().get(Metric.VALIDATION_ACCURACY),
                          point.metrics().get(Metric.TEST_LOSS),
                          point.metrics().get(Metric.TEST_ACCURACY)))
                  : point);
      return new TrialArtefacts(
          new LearningCurve(points),
          artefacts.predictions(),
          artefacts.arrays(),
          artefacts.statistics(),
          artefacts.boundary());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'curves, arrays, predictions, statistics', 'curves, statistics'",
    "'curves, measures', curves",
    "curves, 'curves, measures'"
  })
  void comparesOnlyWhatIsKeptThenAndNow(String then, String now) {
    lab.with(KEEPING.formatted(then)).run();
    lab.with(KEEPING.formatted(now)).run();
    Verification.Outcome outcome = verify(100);
    assertThat(outcome.verified()).isEqualTo(8);
    assertThat(outcome.differences()).isEmpty();
  }

  @Test
  void saysThatThereIsNothingToVerify() {
    assertThatThrownBy(() -> verify(1)).hasMessageContaining("holds no results of a sweep");
  }
}
