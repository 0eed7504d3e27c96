package org.sweepstack.results;

import static org.sweepstack.trial.Parameters.TEST_POINTS;
import static org.sweepstack.trial.Parameters.TRAIN_POINTS;

import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.LogInterval;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.TrialArtefacts;

/** About how many cells the tables of a results folder have for a trial: how long they take. */
public final class TableCells {
  /** Of a trial's rows in the tables that every sweep has. */
  private static final int IN_EVERY_SWEEP = 100;

  /**
   * A file of arrays or of a network takes as long as so many cells, as it is forced to the disk by
   * itself.
   */
  static final int OF_FILE = 10_000;

  /** Where a trial's configuration does not tell how often it is looked at. */
  private static final int USUAL_POINTS = 100;

  private static final int USUAL_SAMPLES = 100;

  private TableCells() {}

  /**
   * Expects so many cells for a trial that has not ended.
   *
   * @param save what the sweep keeps of it
   */
  public static long expected(Configuration trial, Set<Artefact> save) {
    LogInterval interval = trial.get(Parameters.LOG_EVERY);
    int points =
        interval.isInSteps() ? USUAL_POINTS : trial.get(Parameters.EPOCHS) / interval.count() + 1;
    int blocks = trial.get(Parameters.CONVOLUTION).blocks().size();
    int layers = trial.get(Parameters.HIDDEN).depth() + 2 * blocks + 1;
    return IN_EVERY_SWEEP
        + (save.contains(Artefact.ARRAYS) ? OF_FILE : 0)
        + (save.contains(Artefact.MODEL) ? OF_FILE : 0)
        + Stream.of(ArtefactTable.values())
            .filter(table -> table.isOf(save))
            .mapToLong(table -> table.expectedCells(points, layers, samples(trial, save)))
            .sum();
  }

  /** Expects as many samples of a data file as of generated data. */
  private static int samples(Configuration trial, Set<Artefact> save) {
    return Artefact.PREDICTIONS_OF.entrySet().stream()
        .filter(set -> save.contains(set.getValue()))
        .map(set -> set.getKey() == SampleSet.TEST ? TEST_POINTS : TRAIN_POINTS)
        .mapToInt(points -> trial.find(points).orElse(USUAL_SAMPLES))
        .sum();
  }

  /**
   * Counts the cells for a trial that has ended.
   *
   * @param save what the sweep keeps of it
   */
  public static long of(TrialArtefacts trial, Set<Artefact> save) {
    TrialArtefacts kept = trial.only(save);
    return IN_EVERY_SWEEP
        + (kept.arrays().isEmpty() ? 0 : OF_FILE)
        + (kept.model().isEmpty() ? 0 : OF_FILE)
        + Stream.of(ArtefactTable.values()).mapToLong(table -> table.cells(kept)).sum();
  }
}
