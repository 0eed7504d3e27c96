package org.sweepstack.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sweepstack.trial.Parameters.CENTERS;
import static org.sweepstack.trial.Parameters.DATASET;
import static org.sweepstack.trial.Parameters.DATA_FILE;
import static org.sweepstack.trial.Parameters.DATA_SEED;
import static org.sweepstack.trial.Parameters.HUBER_DELTA;
import static org.sweepstack.trial.Parameters.LOSS;
import static org.sweepstack.trial.Parameters.RESAMPLE;
import static org.sweepstack.trial.Parameters.TARGET;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;

import org.junit.jupiter.api.Test;
import org.sweepstack.data.Datasets;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.LossKind;
import org.sweepstack.trial.Resample;
import org.sweepstack.trial.SampleSet;

class ConstantAnswerTest {
  private static final Configuration XOR = Configuration.defaults().with(DATASET, DatasetKind.XOR);
  private static final double EXACT = 1e-12;

  private final ConstantAnswer answer = new ConstantAnswer(new Datasets());

  @Test
  void answersWithTheShareOfEachClass() {
    // 11 of the 21 points have label 0; the best number for all is 10 / 21.
    assertThat(answer.loss(XOR)).isCloseTo(10.0 / 21 * 11 / 21, within(EXACT));
    double entropy = -(10.0 / 21 * Math.log(10.0 / 21) + 11.0 / 21 * Math.log(11.0 / 21));
    assertThat(answer.loss(XOR.with(LOSS, LossKind.BINARY_CROSS_ENTROPY)))
        .isCloseTo(entropy, within(EXACT));
  }

  @Test
  void answersWithTheMedianOrBetweenWhereLargeErrorsCountLess() {
    assertThat(answer.loss(XOR.with(LOSS, LossKind.MAE))).isCloseTo(10.0 / 21, within(EXACT));
    Configuration huber = XOR.with(LOSS, LossKind.HUBER);
    assertThat(answer.loss(huber)).isCloseTo(10.0 / 21 * 11 / 21 / 2, within(EXACT));
    double least = Double.POSITIVE_INFINITY;
    for (double a = 0; a <= 1; a += 1e-5) {
      least = Math.min(least, 11.0 / 21 * huber(a, 0.2) + 10.0 / 21 * huber(1 - a, 0.2));
    }
    assertThat(answer.loss(huber.with(HUBER_DELTA, 0.2))).isCloseTo(least, within(1e-9));
  }

  private static double huber(double error, double delta) {
    return error <= delta ? error * error / 2 : delta * (error - delta / 2);
  }

  @Test
  void namesTheMostFrequentClassOfTheTrainingSamples() {
    assertThat(answer.accuracy(XOR, SampleSet.TEST)).isCloseTo(11.0 / 21, within(EXACT));
    assertThat(answer.accuracy(XOR.with(RESAMPLE, Resample.EPOCH), SampleSet.TEST)).isNaN();
    Configuration blobs =
        Configuration.defaults().with(DATASET, DatasetKind.BLOBS).with(TRAIN_POINTS, 7);
    assertThat(answer.accuracy(blobs, SampleSet.TRAIN)).isCloseTo(4.0 / 7, within(EXACT));
    assertThat(answer.accuracy(blobs, SampleSet.VALIDATION)).isNaN();
    assertThat(answer.accuracy(blobs.with(DATASET, DatasetKind.SINE), SampleSet.TEST)).isNaN();
  }

  @Test
  void averagesOverTheOutputsOfSeveralClasses() {
    Configuration blobs =
        Configuration.defaults()
            .with(DATASET, DatasetKind.BLOBS)
            .with(CENTERS, 4)
            .with(TRAIN_POINTS, 400);
    // With a quarter each; blobs are drawn in turns.
    assertThat(answer.loss(blobs)).isCloseTo(0.25 * 0.75, within(0.01));
    assertThat(answer.loss(blobs.with(LOSS, LossKind.CROSS_ENTROPY)))
        .isCloseTo(Math.log(4), within(0.01));
  }

  @Test
  void doesNotKnowDataThatAreGoneOrChange() {
    Configuration file =
        Configuration.defaults()
            .with(DATASET, DatasetKind.CSV)
            .with(DATA_FILE, DataFile.named("gone.csv"))
            .with(TARGET, "class");
    assertThat(answer.loss(file)).isNaN();
    Configuration fresh =
        Configuration.defaults().with(DATASET, DatasetKind.MOONS).with(RESAMPLE, Resample.EPOCH);
    assertThat(answer.loss(fresh)).isNaN();
  }

  @Test
  void makesNoMoreThanTwentyDataSets() {
    Configuration moons = Configuration.defaults().with(DATASET, DatasetKind.MOONS);
    for (long seed = 1; seed <= 20; seed++) {
      assertThat(answer.loss(moons.with(DATA_SEED, seed))).isPositive();
    }
    assertThat(answer.loss(moons.with(DATA_SEED, 21L))).isNaN();
    assertThat(answer.loss(moons.with(DATA_SEED, 1L))).isPositive();
  }
}
