package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sweepstack.trial.LogInterval.ofEpochs;
import static org.sweepstack.trial.Parameters.LOG_EVERY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.LearningCurve;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Timing;
import org.sweepstack.trial.TrialArtefacts;
import org.sweepstack.trial.TrialResult;

class TablesPaceTest {
  private static final int POINTS = 1000;

  /** A row of curves.csv has 8 cells, and 100 are in the tables of every sweep. */
  private static final long CELLS_OF_A_TRIAL = 8 * POINTS + 100;

  private static final LearningCurve CURVE =
      new LearningCurve(
          IntStream.range(0, POINTS)
              .mapToObj(epoch -> new CurvePoint(epoch, Metrics.NONE))
              .toList());

  private static final Configuration TRIAL =
      Configuration.defaults().with(Parameters.EPOCHS, POINTS - 1).with(LOG_EVERY, ofEpochs(1));

  private static TablesPace after(int ended, int trials, Set<Artefact> save) {
    TablesPace pace = new TablesPace(save, List.of(TRIAL), trials - 1);
    Timing timing = new Timing(Instant.EPOCH, 1, 1);
    for (int trial = 0; trial < ended; trial++) {
      TrialResult result = TrialResult.failed(TRIAL, "boom");
      pace.ended(new Attempt(result, TrialArtefacts.of(CURVE), "", timing));
    }
    return pace;
  }

  @Test
  void takesWhatItKnowsOfSomeTrialsForAll() {
    Set<Artefact> curves = Set.of(Artefact.CURVES);
    double expected = after(0, 1000, curves).secondsLeft(5, 1);
    assertThat(expected).isEqualTo((1000 * CELLS_OF_A_TRIAL + 1.5e6) / 3e6, Offset.offset(1e-9));
    assertThat(after(10, 1000, curves).secondsLeft(5, 1)).isEqualTo(expected);
    assertThat(after(1000, 1000, curves).secondsLeft(5, 1)).isEqualTo(expected);
    assertThat(after(10, 1000, Set.of()).secondsLeft(5, 1)).isLessThan(expected / 5);
    assertThat(after(10, 1000, curves).secondsLeft(5, 4)).isEqualTo(2 * expected);
  }

  @Test
  void learnsThatTrialsKeepMoreThanExpected() {
    // The trials keep ten times as many points as expected.
    Configuration rarely = TRIAL.with(LOG_EVERY, ofEpochs(10));
    Set<Artefact> curves = Set.of(Artefact.CURVES);
    TablesPace pace = new TablesPace(curves, List.of(rarely), 9999);
    double expected = pace.secondsLeft(1, 1);
    for (int trial = 0; trial < 99; trial++) {
      TrialResult result = TrialResult.failed(rarely, "boom");
      Timing timing = new Timing(Instant.EPOCH, 1, 1);
      pace.ended(new Attempt(result, TrialArtefacts.of(CURVE), "", timing));
    }
    assertThat(pace.secondsLeft(1, 1)).isBetween(7 * expected, 9 * expected);
  }

  /** From a tenth of the tables on, the time left is right within a factor of two. */
  @ParameterizedTest
  @CsvSource({
    "4e6, 1.5e6, 1",
    "1e6, 1.5e6, 1",
    "1e6, 1.5e6, 4",
    "2e5, 1e6, 1",
    "2e7, 2e6, 1",
    "1e6, 0.5e6, 30",
    "4e6, 3e6, 9",
    "4e6, 0.1e6, 9"
  })
  void isRightWithinAFactorOfTwo(double cellsPerSecond, double warmUp, double slowness) {
    int trials = 2500;
    TablesPace pace = after(trials, trials, Set.of(Artefact.CURVES));
    long all = trials * CELLS_OF_A_TRIAL;
    double end = 7 + (all + warmUp) / cellsPerSecond;
    long step = all / 1000;
    for (long written = step; written < all; written += step) {
      double seconds = 7 + (written + warmUp * Math.min(1, written / 5e5)) / cellsPerSecond;
      pace.wrote(seconds, step);
      if (written > all / 10) {
        assertThat(pace.secondsLeft(seconds, slowness) / (end - seconds))
            .as("after %s of %s cells", written, all)
            .isBetween(0.5, 2.0);
      }
    }
  }

  @Test
  void isOverWhenThereWereMoreCellsThanExpected() {
    TablesPace pace = after(1, 1, Set.of());
    assertThat(pace.isWriting()).isFalse();
    for (double seconds : List.of(1.0, 2.0)) {
      pace.wrote(seconds, 1000);
    }
    assertThat(pace.isWriting()).isTrue();
    assertThat(pace.secondsLeft(2, 1)).isZero();
  }
}
