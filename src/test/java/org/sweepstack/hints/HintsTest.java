package org.sweepstack.hints;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.trial.Parameters.ACTIVATION;
import static org.sweepstack.trial.Parameters.BATCH_SIZE;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.EPOCHS;
import static org.sweepstack.trial.Parameters.HIDDEN;
import static org.sweepstack.trial.Parameters.L2;
import static org.sweepstack.trial.Parameters.LEARNING_RATE;
import static org.sweepstack.trial.Parameters.MOMENTUM;
import static org.sweepstack.trial.Parameters.OPTIMIZER;
import static org.sweepstack.trial.Parameters.SEED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Activation;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.ClassWeighting;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.HiddenLayers;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Objective;
import org.sweepstack.trial.Objective.Direction;
import org.sweepstack.trial.OptimizerKind;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.TrialGrid;

/** Each hint where it shows, and near by where it must not. */
class HintsTest {
  private static final double CONSTANT_LOSS = 0.25;
  private static final List<Parameter<?>> NAMED =
      List.of(
          DATASET, HIDDEN, ACTIVATION, OPTIMIZER, BATCH_SIZE, LEARNING_RATE, MOMENTUM, L2, SEED);
  private static final Configuration BASE = Trials.DEFAULTS.with(EPOCHS, 100);
  private static final Configuration MOONS = BASE.with(DATASET, DatasetKind.MOONS);

  private final List<Attempt> attempts = new ArrayList<>();

  /** Which share of the samples is of the most frequent class; unknown to most tests. */
  private double mostFrequent = NaN;

  private List<String> hints() {
    return hints(Trials.TEST_LOSS);
  }

  private List<String> hints(Objective objective) {
    SweepResults results = Trials.sweep(NAMED, objective, attempts.toArray(Attempt[]::new));
    return Hints.of(results, Summary.of(results), constant(CONSTANT_LOSS, mostFrequent));
  }

  private static ConstantAnswers constant(double loss, double accuracy) {
    return new ConstantAnswers() {
      @Override
      public double loss(Configuration configuration) {
        return loss;
      }

      @Override
      public double accuracy(Configuration configuration, SampleSet set) {
        return accuracy;
      }
    };
  }

  private static Configuration rate(double rate, int seed) {
    return BASE.with(LEARNING_RATE, rate).with(SEED, (long) seed);
  }

  /** A trial that learned and has nothing to gain. */
  private static Attempt fine(Configuration configuration) {
    return ended(configuration, 0.01, 0.01, 1);
  }

  private static Attempt ended(
      Configuration configuration, double trainLoss, double testLoss, double accuracy) {
    return Trials.completed(
        configuration,
        new CurvePoint(100, Metrics.inOrder(trainLoss, accuracy, NaN, NaN, testLoss, accuracy)));
  }

  private static Attempt learning(Configuration configuration, double... trainLosses) {
    int last = trainLosses.length - 1;
    return Trials.completed(
        configuration,
        IntStream.rangeClosed(0, last)
            .mapToObj(
                point ->
                    new CurvePoint(
                        100 * point / last,
                        Metrics.inOrder(
                            trainLosses[point], 0.8, NaN, NaN, trainLosses[point], 0.8)))
            .toArray(CurvePoint[]::new));
  }

  // Divergence

  private void sweepRates(double firstDiverged, Configuration base) {
    for (double rate : new double[] {0.01, 0.1, 1, 10}) {
      for (int seed = 1; seed <= 3; seed++) {
        Configuration trial = base.with(LEARNING_RATE, rate).with(SEED, (long) seed);
        attempts.add(rate >= firstDiverged ? Trials.diverged(trial, 5) : fine(trial));
      }
    }
  }

  @Test
  void tellsTheLearningRateThatDiverges() {
    sweepRates(10, BASE);
    assertThat(hints())
        .containsExactly("3 of 12 trials diverged, all with learning_rate 10: try smaller values");
  }

  @Test
  void tellsFromWhichLearningRateOnTrialsDiverge() {
    sweepRates(1, BASE);
    assertThat(hints())
        .containsExactly(
            "6 of 12 trials diverged, all with learning_rate 1 or more: try smaller values");
  }

  @Test
  void saysNothingOfDivergenceThatIsSeldomAmongItsLike() {
    sweepRates(100, BASE);
    attempts.set(11, Trials.diverged(rate(10, 3), 5));
    assertThat(hints()).isEmpty();
    attempts.set(10, Trials.diverged(rate(10, 2), 5));
    assertThat(hints()).hasSize(1);
  }

  @Test
  void saysNothingOfDivergenceHereAndThere() {
    sweepRates(100, BASE);
    attempts.set(0, Trials.diverged(rate(0.01, 1), 5));
    attempts.set(11, Trials.diverged(rate(10, 3), 5));
    assertThat(hints()).isEmpty();
  }

  @Test
  void tellsTwoThingsThatDivergedTrialsHaveInCommonWhereOneIsNotEnough() {
    for (Activation activation : List.of(Activation.TANH, Activation.SIGMOID, Activation.RELU)) {
      sweepRates(activation == Activation.RELU ? 10 : 100, BASE.with(ACTIVATION, activation));
    }
    assertThat(hints())
        .singleElement()
        .asString()
        .startsWith("3 of 36 trials diverged, all with ")
        .contains("activation relu", "learning_rate 10");
  }

  @Test
  void tellsAnAxisThatHasNoNumbers() {
    for (OptimizerKind optimizer : List.of(OptimizerKind.SGD, OptimizerKind.ADAM)) {
      sweepRates(optimizer == OptimizerKind.SGD ? 0 : 100, BASE.with(OPTIMIZER, optimizer));
    }
    assertThat(hints())
        .containsExactly(
            "12 of 24 trials diverged, all with optimizer sgd: try a smaller learning_rate there,"
                + " or gradient_clip");
  }

  @Test
  void saysSoWhenMostDivergeEverywhere() {
    sweepRates(0, BASE);
    attempts.set(5, fine(rate(0.1, 3)));
    assertThat(hints())
        .containsExactly("11 of 12 trials diverged: try a smaller learning_rate, or gradient_clip");
  }

  @Test
  void takesABatchSizeThatMayBeFullForAWord() {
    sweepRates(0, BASE.with(BATCH_SIZE, Optional.of(8)));
    sweepRates(100, BASE);
    assertThat(hints()).singleElement().asString().contains("all with batch_size 8: ");
  }

  // Nothing learned

  @Test
  void tellsThatAStraightLineIsNotEnough() {
    for (int seed = 1; seed <= 2; seed++) {
      Configuration trial = MOONS.with(SEED, (long) seed);
      attempts.add(ended(trial.with(ACTIVATION, Activation.NONE), 0.2499, 0.2, 0.7));
      attempts.add(ended(trial.with(HIDDEN, HiddenLayers.of()), 0.26, 0.3, 0.5));
      attempts.add(fine(trial.with(ACTIVATION, Activation.TANH)));
    }
    assertThat(hints())
        .containsExactly(
            "none of the 4 trials without an activation learns more than a constant prediction:"
                + " such a network draws one straight line; give it hidden layers with tanh or"
                + " relu");
    attempts.set(0, ended(MOONS.with(ACTIVATION, Activation.NONE), 0.247, 0.2, 0.7));
    assertThat(hints()).isEmpty();
  }

  @Test
  void doesNotBlameTheLineWhereOneIsEnoughOrNothingElseLearns() {
    for (int seed = 1; seed <= 3; seed++) {
      attempts.add(ended(rate(0.1, seed).with(ACTIVATION, Activation.NONE), 0.25, 0.25, 0.5));
    }
    assertThat(hints()).as("linear").singleElement().asString().contains("try another");
    attempts.clear();
    for (int seed = 1; seed <= 3; seed++) {
      Configuration trial = MOONS.with(SEED, (long) seed);
      attempts.add(ended(trial.with(ACTIVATION, Activation.NONE), 0.25, 0.25, 0.5));
      attempts.add(ended(trial.with(ACTIVATION, Activation.TANH), 0.25, 0.25, 0.5));
    }
    assertThat(hints()).as("moons").singleElement().asString().contains("none of the 6 trials");
  }

  @Test
  void asksForASmallerLearningRateWhereLossesHaveRisen() {
    for (int seed = 1; seed <= 3; seed++) {
      attempts.add(learning(rate(50, seed), 0.3, 0.5, 0.5));
    }
    assertThat(hints())
        .containsExactly(
            "none of the 3 trials learns more than a constant prediction: their losses"
                + " have risen; try a smaller learning_rate");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.248, 3})
  void tellsThatNoTrialLearns(double trainLoss) {
    for (int seed = 1; seed <= 3; seed++) {
      attempts.add(ended(rate(0.1, seed), trainLoss, trainLoss, 0.5));
    }
    assertThat(hints())
        .containsExactly(
            "none of the 3 trials learns more than a constant prediction: try another"
                + " learning_rate, more epochs or another optimizer");
    attempts.remove(0);
    assertThat(hints()).isEmpty();
  }

  @Test
  void namesTheDataSetWhereThereAreSeveral() {
    for (int seed = 1; seed <= 3; seed++) {
      attempts.add(fine(rate(0.1, seed)));
      attempts.add(ended(rate(0.1, seed).with(DATASET, DatasetKind.XOR), 0.25, 0.25, 0.5));
    }
    assertThat(hints()).singleElement().asString().startsWith("on xor, none of the 3 trials ");
  }

  @Test
  void saysNothingOfLearningWhereTheConstantAnswerIsNotKnown() {
    for (int seed = 1; seed <= 3; seed++) {
      attempts.add(ended(rate(0.1, seed), 0.25, 0.25, 0.5));
    }
    SweepResults results = Trials.sweep(NAMED, Trials.TEST_LOSS, attempts.toArray(Attempt[]::new));
    assertThat(Hints.of(results, Summary.of(results), constant(NaN, NaN))).isEmpty();
  }

  // The most frequent class

  @Test
  void tellsThatTheBestIsNoBetterThanTheMostFrequentClass() {
    mostFrequent = 0.9;
    for (int seed = 1; seed <= 2; seed++) {
      attempts.add(ended(rate(0.1, seed), 0.05, 0.06, seed == 1 ? 0.88f : 0.92f));
      attempts.add(ended(rate(1, seed), 0.2, 0.2, 0.95));
    }
    assertThat(hints())
        .containsExactly(
            "the best configuration's test accuracy of 0.9000 is no better than always naming the"
                + " most frequent class (0.9000): try class_weight balanced, and 'objective:"
                + " {maximize: test_balanced_accuracy}'");
  }

  @Test
  void doesNotSayToBalanceClassesWhereTheyAre() {
    mostFrequent = 0.9;
    attempts.add(
        ended(
            rate(0.1, 1).with(Parameters.CLASS_WEIGHT, ClassWeighting.BALANCED), 0.05, 0.06, 0.8));
    assertThat(hints())
        .singleElement()
        .asString()
        .contains("test accuracy of 0.8000")
        .endsWith("(0.9000): try 'objective: {maximize: test_balanced_accuracy}'");
  }

  @Test
  void saysNothingOfOthersThanTheBestOrWhereNothingIsLearnedAtAll() {
    mostFrequent = 0.9;
    attempts.add(ended(rate(0.1, 1), 0.05, 0.06, 0.91));
    attempts.add(ended(rate(1, 1), 0.2, 0.2, 0.9));
    assertThat(hints()).isEmpty();
    attempts.clear();
    for (int seed = 1; seed <= 3; seed++) {
      attempts.add(ended(rate(0.1, seed), 0.25, 0.25, 0.9));
    }
    assertThat(hints()).singleElement().asString().startsWith("none of the 3 trials learns more");
  }

  // Dead units

  private void sweepRelu(double... lossesOfTheLast) {
    for (int seed = 1; seed <= 2; seed++) {
      attempts.add(fine(rate(0.1, seed).with(ACTIVATION, Activation.RELU)));
    }
    double[] dead = {0.3, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25};
    attempts.add(learning(rate(1, 1).with(ACTIVATION, Activation.RELU), dead));
    attempts.add(learning(rate(1, 2).with(ACTIVATION, Activation.RELU), lossesOfTheLast));
  }

  @Test
  void tellsThatUnitsSeemDead() {
    sweepRelu(0.4, 0.26, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25);
    assertThat(hints())
        .containsExactly(
            "units seem dead in 1 of 2 configurations with relu, whose loss stands still in every"
                + " seed: try leaky_relu or a smaller learning_rate");
  }

  @Test
  void saysNothingOfUnitsWhoseLossStillMoves() {
    sweepRelu(0.4, 0.26, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25001);
    assertThat(hints()).isEmpty();
  }

  @Test
  void saysNothingOfUnitsThatLearnedInOneSeed() {
    sweepRelu(0.4, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2);
    assertThat(hints()).isEmpty();
  }

  // The edge of an axis

  private void sweepLosses(double accuracy, double spread, double... meansByRate) {
    double[] rates = {0.01, 0.1, 1};
    for (int index = 0; index < rates.length; index++) {
      for (int seed = 1; seed <= 3; seed++) {
        double loss = meansByRate[index] + (seed - 2) * spread;
        attempts.add(ended(rate(rates[index], seed), 0.01, loss, accuracy));
      }
    }
  }

  @Test
  void tellsThatTheLargestIsTheBest() {
    sweepLosses(0.8, 0.001, 0.3, 0.2, 0.1);
    assertThat(hints())
        .containsExactly("learning_rate is best at 1, the largest tried: try larger values");
  }

  @Test
  void tellsThatTheSmallestIsTheBest() {
    sweepLosses(0.8, 0.001, 0.1, 0.2, 0.3);
    assertThat(hints())
        .containsExactly("learning_rate is best at 0.01, the smallest tried: try smaller values");
  }

  @Test
  void knowsWhatIsBestWhenTheObjectiveIsMaximized() {
    sweepLosses(0.8, 0.001, 0.1, 0.2, 0.3);
    assertThat(hints(new Objective(Direction.MAXIMIZE, Metric.TEST_LOSS)))
        .containsExactly("learning_rate is best at 1, the largest tried: try larger values");
  }

  @Test
  void saysNothingOfAnEdgeThatIsNotClear() {
    sweepLosses(0.8, 0.05, 0.3, 0.2, 0.1);
    assertThat(hints()).as("the intervals overlap").isEmpty();
    attempts.clear();
    sweepLosses(0.8, 0.001, 0.3, 0.1, 0.2);
    assertThat(hints()).as("the best is in the middle").isEmpty();
    attempts.clear();
    sweepLosses(0.8, 0.001, 0.2, 0.3, 0.1);
    assertThat(hints()).as("it does not get better all the way").isEmpty();
    attempts.clear();
    sweepLosses(1, 0.001, 0.3, 0.2, 0.1);
    assertThat(hints()).as("nothing is left to gain").isEmpty();
    attempts.clear();
    sweepLosses(0.8, 0.001, 0.3, 0.2, 0.1);
    attempts.subList(0, 3).clear();
    assertThat(hints()).as("two values").isEmpty();
  }

  // The edge of a range that was drawn from: no two configurations have all else the same

  private List<String> hintsOfSample() {
    List<Configuration> grid =
        attempts.stream().map(attempt -> attempt.result().configuration()).toList();
    SweepResults results =
        new SweepResults(
            "demo",
            new TrialGrid(grid, NAMED, Set.of(), Set.of(LEARNING_RATE, L2), Trials.TEST_LOSS),
            Trials.finished(attempts.toArray(Attempt[]::new)));
    return Hints.of(results, Summary.of(results), constant(CONSTANT_LOSS, NaN));
  }

  /** Draws 40 rates from 1 to 40 thousandths, each with an l2 of its own. */
  private void sample(DoubleUnaryOperator lossOfRate) {
    for (int place = 1; place <= 40; place++) {
      double rate = place / 1000.0;
      double other = (place * 17 % 41) / 1000.0;
      Configuration drawn = BASE.with(LEARNING_RATE, rate).with(L2, other);
      double loss = lossOfRate.applyAsDouble(rate) + (place % 2) / 1000.0;
      attempts.add(ended(drawn, 0.01, loss, 0.8));
    }
  }

  @Test
  void tellsTheEndOfARangeByItsBins() {
    sample(rate -> 0.5 - 10 * rate);
    assertThat(hintsOfSample())
        .containsExactly(
            "learning_rate is best at 0.033..0.04, the largest tried: try larger values");
    attempts.clear();
    sample(rate -> 0.1 + 10 * rate);
    assertThat(hintsOfSample())
        .containsExactly(
            "learning_rate is best at 0.001..0.008, the smallest tried: try smaller values");
  }

  @Test
  void saysNothingOfAnEndOfARangeThatIsNotClear() {
    sample(rate -> Math.abs(rate - 0.02));
    assertThat(hintsOfSample()).as("the best is in the middle").isEmpty();
    attempts.clear();
    sample(rate -> 0.5 - rate * (1000 * rate % 2));
    assertThat(hintsOfSample()).as("the intervals overlap").isEmpty();
    attempts.clear();
    sample(rate -> 0.5 - 10 * rate);
    attempts.add(Trials.diverged(BASE.with(LEARNING_RATE, 0.0395).with(L2, 0.05), 3));
    assertThat(hintsOfSample()).as("one diverged").noneMatch(hint -> hint.contains("largest"));
    attempts.clear();
    sample(rate -> 0.5 - 10 * rate);
    attempts.subList(10, 40).clear();
    assertThat(hintsOfSample()).as("of few values each is a bin").isEmpty();
  }

  @Test
  void saysNothingOfTheEdgeOfAnAxisThatDoesNotMatterToTheBest() {
    for (int seed = 1; seed <= 3; seed++) {
      attempts.add(ended(rate(0.1, seed).with(OPTIMIZER, OptimizerKind.ADAM), 0.01, 0.1, 0.8));
      for (double momentum : new double[] {0.5, 0.8, 0.9}) {
        Configuration trial = rate(0.1, seed).with(OPTIMIZER, OptimizerKind.MOMENTUM);
        attempts.add(ended(trial.with(MOMENTUM, momentum), 0.01, 1 - momentum / 2, 0.8));
      }
    }
    assertThat(hints()).isEmpty();
  }

  @Test
  void saysNothingOfAnEdgeWhereTrialsDiverge() {
    sweepLosses(0.8, 0.001, 0.3, 0.2, 0.1);
    for (int seed = 1; seed <= 3; seed++) {
      Configuration relu = BASE.with(ACTIVATION, Activation.RELU).with(SEED, (long) seed);
      attempts.add(Trials.diverged(relu.with(LEARNING_RATE, 1.0), 3));
    }
    assertThat(hints()).noneMatch(hint -> hint.contains("largest tried"));
  }

  @Test
  void asksForNoSmallerNumberThanThereIs() {
    for (double l2 : new double[] {0, 0.01, 0.1}) {
      attempts.add(ended(BASE.with(L2, l2), 0.01, 0.1 + l2, 0.8));
    }
    assertThat(hints()).isEmpty();
  }

  // More epochs

  @Test
  void tellsThatTheBestStillLearns() {
    attempts.add(
        learning(rate(0.1, 1), 0.2, 0.18, 0.16, 0.15, 0.14, 0.13, 0.12, 0.11, 0.1, 0.09, 0.08));
    attempts.add(
        learning(rate(0.1, 2), 0.2, 0.18, 0.16, 0.15, 0.14, 0.13, 0.12, 0.11, 0.1, 0.1, 0.09));
    assertThat(hints())
        .containsExactly(
            "the best configuration is still learning, as its losses fall by at least 10% in the"
                + " last tenth of its 100 epochs: try more epochs");
  }

  @Test
  void saysNothingOfEpochsWhenOneSeedHasConverged() {
    attempts.add(
        learning(rate(0.1, 1), 0.2, 0.18, 0.16, 0.15, 0.14, 0.13, 0.12, 0.11, 0.1, 0.09, 0.08));
    attempts.add(learning(rate(0.1, 2), 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.096));
    assertThat(hints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.25})
  void saysNothingOfEpochsThatWouldOverfit(double lastValidationLoss) {
    attempts.add(
        Trials.completed(
            BASE,
            new CurvePoint(0, Metrics.inOrder(0.2, 0.8, 0.3, 0.8, NaN, NaN)),
            new CurvePoint(90, Metrics.inOrder(0.1, 0.8, 0.25, 0.8, NaN, NaN)),
            new CurvePoint(100, Metrics.inOrder(0.08, 0.8, lastValidationLoss, 0.8, 0.2, 0.8))));
    assertThat(hints()).isEmpty();
  }

  @Test
  void saysNothingOfEpochsToATrialThatStoppedEarly() {
    attempts.add(
        Trials.completed(
            BASE,
            new CurvePoint(0, Metrics.inOrder(0.2, 0.8, NaN, NaN, 0.2, 0.8)),
            new CurvePoint(10, Metrics.inOrder(0.1, 0.8, NaN, NaN, 0.2, 0.8))));
    assertThat(hints()).isEmpty();
  }

  // All

  @Test
  void saysNothingWhileTrialsArePending() {
    sweepRates(10, BASE);
    SweepResults whole = Trials.sweep(NAMED, Trials.TEST_LOSS, attempts.toArray(Attempt[]::new));
    List<Configuration> more = new ArrayList<>(whole.configurations());
    more.add(rate(0.5, 1));
    SweepResults part = new SweepResults("demo", whole.grid().with(more), whole.finished());
    assertThat(hints()).hasSize(1);
    assertThat(Hints.of(part, Summary.of(part), constant(CONSTANT_LOSS, NaN))).isEmpty();
  }

  @Test
  void saysThreeThingsAtMost() {
    sweepRates(10, BASE);
    for (DatasetKind dataset :
        List.of(DatasetKind.XOR, DatasetKind.MOONS, DatasetKind.CIRCLES, DatasetKind.BLOBS)) {
      for (int seed = 1; seed <= 3; seed++) {
        attempts.add(ended(rate(0.1, seed).with(DATASET, dataset), 0.25, 0.25, 0.5));
      }
    }
    assertThat(hints()).hasSize(3);
    assertThat(hints().get(0)).contains("diverged");
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void hasNothingToSayOfTrialsThatFailed(Direction direction) {
    attempts.add(Trials.failed(rate(0.1, 1), "boom"));
    attempts.add(Trials.timedOut(rate(0.1, 2)));
    assertThat(hints(new Objective(direction, Metric.TEST_ACCURACY))).isEmpty();
  }
}
