package org.sweepstack.halving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweepstack.files.FileOperations;
import org.sweepstack.journal.FolderLayout;
import org.sweepstack.journal.Journal;
import org.sweepstack.summary.Trials;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Attempt;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.CurvePoint;
import org.sweepstack.trial.DatasetKind;
import org.sweepstack.trial.Halving;
import org.sweepstack.trial.Halving.Share;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialGrid;
import org.sweepstack.trial.TrialId;

class LadderTest {
  private static final Halving HALVING = new Halving(new Share(1, 2), List.of(10, 20), 1000);
  private static final List<Integer> RATES = List.of(1, 2, 3, 4);

  @TempDir private Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = Journal.open(new FolderLayout(folder), FileOperations.onDisk());
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private static Configuration trial(double rate, long seed) {
    return Trials.DEFAULTS.with(Parameters.LEARNING_RATE, rate).with(Parameters.SEED, seed);
  }

  private static List<Configuration> grid() {
    return RATES.stream().flatMap(rate -> Stream.of(trial(rate, 1), trial(rate, 2))).toList();
  }

  private static Ladder ladder(List<Configuration> grid) {
    return new Ladder(
        new TrialGrid(grid, List.of(), Set.of(), Set.of(), Trials.TEST_LOSS), HALVING);
  }

  private static Metrics loss(double loss) {
    return Metrics.inOrder(loss, 0.5, Double.NaN, Double.NaN, loss, 0.5);
  }

  private void stopped(Configuration trial, int epoch, double loss) {
    ended(Trials.stopped(trial, epoch, loss));
  }

  private void ended(Attempt attempt) {
    journal.append(List.of(attempt), Set.<Artefact>of(), Trials.CONTEXT);
  }

  private Ladder.Standing standing() {
    return ladder(grid()).of(journal.finished(), Set.of());
  }

  private Set<Configuration> next() {
    return standing().next().keySet();
  }

  @Test
  void trainsAllToTheFirstRung() {
    assertThat(standing().next()).hasSize(8).containsValue(10);
    stopped(trial(1, 1), 10, 0.1);
    assertThat(standing().next()).hasSize(7).doesNotContainKey(trial(1, 1)).containsValue(10);
    assertThat(standing().open()).isEqualTo(8);
    // Two configurations to epoch 20, one of them to the last.
    assertThat(standing().laterTrialEpochs()).isEqualTo(2 * 2 * 10 + 2 * 980);
  }

  @Test
  void letsReplicatesStandOrFallByTheirMean() {
    for (double rate : RATES) {
      stopped(trial(rate, 1), 10, rate);
      stopped(trial(rate, 2), 10, rate == 1 ? 9 : rate);
    }
    assertThat(standing().next())
        .containsOnlyKeys(trial(2, 1), trial(2, 2), trial(3, 1), trial(3, 2))
        .containsValue(20);
    assertThat(standing().out()).hasSize(4).contains(trial(1, 1).id());
    assertThat(standing().open()).isEqualTo(4);
  }

  /** Of those that have ended and are worth nothing, none is trained any more. */
  @Test
  void ranksWhatWasNotMeasuredLast() {
    ended(Trials.diverged(trial(1, 1), 5));
    stopped(trial(1, 2), 10, 0.001);
    ended(Trials.failed(trial(2, 1), "boom"));
    ended(Trials.timedOut(trial(2, 2)));
    stopped(trial(3, 1), 10, 5);
    stopped(trial(3, 2), 10, 5);
    stopped(trial(4, 1), 10, Double.NaN);
    stopped(trial(4, 2), 10, Double.NaN);
    assertThat(next()).containsExactlyInAnyOrder(trial(1, 2), trial(3, 1), trial(3, 2));
    assertThat(standing().out()).containsExactlyInAnyOrder(trial(4, 1).id(), trial(4, 2).id());
  }

  @Test
  void countsATrialThatHadTrainedEnoughBefore() {
    for (long seed = 1; seed <= 2; seed++) {
      ended(Trials.completed(trial(4, seed), new CurvePoint(7, loss(0.01))));
      for (double rate : List.of(1, 2, 3)) {
        stopped(trial(rate, seed), 10, rate);
      }
    }
    assertThat(next()).containsExactlyInAnyOrder(trial(1, 1), trial(1, 2));
  }

  /** What was trained past a rung without stopping there is not known there. */
  @Test
  void doesNotTakeTheEndOfATrialForItsRung() {
    for (long seed = 1; seed <= 2; seed++) {
      ended(Trials.completed(trial(4, seed), new CurvePoint(1000, loss(0.01))));
      for (double rate : List.of(1, 2, 3)) {
        stopped(trial(rate, seed), 10, rate);
      }
    }
    assertThat(next())
        .containsExactlyInAnyOrder(trial(1, 1), trial(1, 2), trial(2, 1), trial(2, 2));
  }

  @Test
  void keepsItsDecisionsWhenTrialsGoOn() {
    for (Configuration trial : grid()) {
      stopped(trial, 10, trial.get(Parameters.LEARNING_RATE));
    }
    for (long seed = 1; seed <= 2; seed++) {
      stopped(trial(1, seed), 20, 0.9);
      stopped(trial(2, seed), 20, 0.8);
    }
    assertThat(standing().next()).containsOnlyKeys(trial(2, 1), trial(2, 2)).containsValue(1000);
    // One that was stopped is trained to its end all the same.
    ended(Trials.completed(trial(4, 1), new CurvePoint(1000, loss(0))));
    assertThat(next()).containsExactlyInAnyOrder(trial(2, 1), trial(2, 2));
    ended(Trials.completed(trial(2, 1), new CurvePoint(1000, loss(0))));
    ended(Trials.diverged(trial(2, 2), 500));
    assertThat(next()).isEmpty();
    assertThat(standing().open()).isZero();
    assertThat(standing().rungs()).extracting(Ladder.Rung::kept).containsExactly(2, 1);
  }

  @Test
  void tellsEqualsApartWhateverTheOrderOfTheGrid() {
    grid().forEach(trial -> stopped(trial, 10, 0.5));
    Set<Configuration> chosen = next();
    assertThat(chosen).hasSize(4);
    List<Configuration> shuffled = new ArrayList<>(grid());
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(ladder(shuffled).of(journal.finished(), Set.of()).next().keySet())
          .isEqualTo(chosen);
    }
  }

  @Test
  void decidesOnEachRankingByItself() {
    List<Configuration> grid = new ArrayList<>(grid());
    grid().forEach(trial -> grid.add(trial.with(Parameters.DATASET, DatasetKind.MOONS)));
    grid.forEach(trial -> stopped(trial, 10, trial.get(Parameters.LEARNING_RATE)));
    assertThat(ladder(grid).of(journal.finished(), Set.of()).next().keySet())
        .hasSize(8)
        .allMatch(trial -> trial.get(Parameters.LEARNING_RATE) <= 2);
    assertThat(ladder(grid).legs())
        .containsExactly(
            new Ladder.Leg(10, 8, 16), new Ladder.Leg(20, 4, 8), new Ladder.Leg(1000, 2, 4));
  }

  @Test
  void trainsAgainAsFarAsATrialHadCome() {
    for (Configuration trial : grid()) {
      stopped(trial, 10, trial.get(Parameters.LEARNING_RATE));
    }
    ended(Trials.completed(trial(3, 1), new CurvePoint(1000, loss(0))));
    Set<TrialId> again = Set.of(trial(4, 1).id(), trial(3, 1).id());
    assertThat(ladder(grid()).of(journal.finished(), again).next())
        .hasSize(6)
        .containsEntry(trial(4, 1), 10)
        .containsEntry(trial(3, 1), 1000)
        .containsEntry(trial(1, 1), 20);
  }
}
