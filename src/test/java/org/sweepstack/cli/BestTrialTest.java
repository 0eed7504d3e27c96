package org.sweepstack.cli;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.TARGET;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialResult;

class BestTrialTest {
  private static final Objective LOSS = new Objective(Direction.MINIMIZE, Metric.TEST_LOSS);
  private static final Objective ACCURACY = new Objective(Direction.MAXIMIZE, Metric.TEST_ACCURACY);
  private static final List<Parameter<?>> AXES =
      List.of(ACTIVATION, OPTIMIZER, LEARNING_RATE, MOMENTUM);

  private static TrialResult result(double rate, double testLoss, double testAccuracy) {
    Metrics metrics = Metrics.inOrder(0.5, 0.5, NaN, NaN, testLoss, testAccuracy);
    return TrialResult.completed(
        Configuration.defaults().with(LEARNING_RATE, rate),
        new LearningCurve(List.of(new CurvePoint(10, metrics))));
  }

  private static List<String> best(Objective objective, TrialResult... results) {
    BestTrial best =
        new BestTrial(objective, Stream.of(results).map(TrialResult::configuration).toList(), AXES);
    List.of(results).forEach(best::offer);
    return best.descriptions();
  }

  @Test
  void takesTheSmallestLossOrTheLargestAccuracy() {
    TrialResult[] results = {result(1, 0.3, 0.7), result(2, 0.2, 0.6), result(3, 0.4, 0.9)};
    assertThat(best(LOSS, results))
        .startsWith("best test_loss 0.2000: activation=sigmoid optimizer=sgd learning_rate=2");
    assertThat(best(ACCURACY, results))
        .startsWith("best test_accuracy 0.9000: activation=sigmoid optimizer=sgd learning_rate=3");
  }

  @Test
  void namesLessAndLess() {
    assertThat(best(LOSS, result(2, 0.25, 1)))
        .containsExactly(
            "best test_loss 0.2500: activation=sigmoid optimizer=sgd learning_rate=2",
            "best test_loss 0.2500: sigmoid sgd learning_rate=2",
            "best test_loss 0.2500: sigmoid sgd 2",
            "best 0.2500: sigmoid sgd 2");
  }

  @Test
  void passesOverWhatWasNotMeasuredOrDidNotComplete() {
    assertThat(best(LOSS)).isEmpty();
    assertThat(best(LOSS, result(1, NaN, NaN))).isEmpty();
    assertThat(
            best(
                LOSS,
                TrialResult.diverged(Configuration.defaults(), LearningCurve.EMPTY, 3),
                TrialResult.failed(Configuration.defaults(), "boom")))
        .isEmpty();
    assertThat(best(LOSS, result(1, NaN, NaN), result(2, 0.5, 1), result(3, NaN, 1)).get(0))
        .endsWith("learning_rate=2");
  }

  @Test
  void tellsJustTheValueWhereNothingVaries() {
    BestTrial best = new BestTrial(LOSS, List.of(result(1, 0.25, 1).configuration()), List.of());
    best.offer(result(1, 0.25, 1));
    assertThat(best.descriptions()).startsWith("best test_loss 0.2500");
  }

  @Test
  void writesNoControlCharacterOfAColumnsName() {
    Configuration odd =
        Configuration.defaults()
            .with(Parameters.DATASET, DatasetKind.CSV)
            .with(TARGET, "a\u001b[2J\nb");
    BestTrial best = new BestTrial(LOSS, List.of(odd), List.of(TARGET));
    Metrics metrics = Metrics.inOrder(0.5, 0.5, NaN, NaN, 0.5, 0.5);
    best.offer(TrialResult.completed(odd, new LearningCurve(List.of(new CurvePoint(1, metrics)))));
    assertThat(best.descriptions().get(0)).isEqualTo("best test_loss 0.5000: target=a\\e[2J\\nb");
  }

  @Test
  void tellsTheBestOfWhatComparesWithTheLastFound() {
    TrialResult xor = result(DatasetKind.XOR, 0.2);
    TrialResult moons = result(DatasetKind.MOONS, 0.4);
    TrialResult worseXor = result(DatasetKind.XOR, 0.3);

    assertThat(best(LOSS, xor, moons, worseXor).get(0))
        .startsWith("best on moons: test_loss 0.4000: activation=sigmoid");
    assertThat(best(LOSS, xor, moons, worseXor, result(DatasetKind.XOR, 0.1)))
        .contains("best on xor: 0.1000: sigmoid sgd 0.1");
  }

  private static TrialResult result(DatasetKind dataset, double testLoss) {
    return TrialResult.completed(
        Configuration.defaults().with(Parameters.DATASET, dataset),
        new LearningCurve(
            List.of(new CurvePoint(10, Metrics.inOrder(0.5, 0.5, NaN, NaN, testLoss, 0.5)))));
  }
}
