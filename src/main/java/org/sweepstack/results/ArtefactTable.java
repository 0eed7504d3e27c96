package org.sweepstack.results;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.LayerPart;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.SampleSet;
import org.sweepstack.trial.TrialArtefacts;

/** The tables of what the sweep saves of its trials, each written only if it is asked for. */
enum ArtefactTable {
  CURVES(
      Set.of(Artefact.CURVES),
      CurvesTable.FILE,
      CurvesTable::new,
      kept -> kept.curve().points().size(),
      8),
  PREDICTIONS(
      Set.copyOf(Artefact.PREDICTIONS_OF.values()),
      PredictionsTable.FILE,
      PredictionsTable::of,
      kept ->
          Arrays.stream(SampleSet.values())
              .flatMap(set -> kept.predictions(set).stream())
              .mapToInt(Predictions::samples)
              .sum(),
      8),
  STATISTICS(
      Set.of(Artefact.STATISTICS),
      StatisticsTable.FILE,
      StatisticsTable::new,
      kept -> kept.statistics().size(),
      54),
  HISTOGRAMS(
      Set.of(Artefact.HISTOGRAMS),
      HistogramsTable.FILE,
      HistogramsTable::new,
      kept -> kept.histograms().size(),
      37),
  CLASSES(
      Set.of(Artefact.MEASURES),
      ClassesTable.FILE,
      ClassesTable::new,
      kept -> kept.classes().map(told -> told.names().size() * told.bySet().size()).orElse(0),
      7);

  private final Set<Artefact> artefacts;
  private final String fileName;
  private final Function<List<FinishedTrial>, Table> table;
  private final ToIntFunction<TrialArtefacts> rows;
  private final int usualColumns;

  ArtefactTable(
      Set<Artefact> artefacts,
      String fileName,
      Function<List<FinishedTrial>, Table> table,
      ToIntFunction<TrialArtefacts> rows,
      int usualColumns) {
    this.artefacts = artefacts;
    this.fileName = fileName;
    this.table = table;
    this.rows = rows;
    this.usualColumns = usualColumns;
  }

  /** Returns whether the table shows something of what is kept. */
  boolean isOf(Set<Artefact> save) {
    return artefacts.stream().anyMatch(save::contains);
  }

  /** Returns the name of its file. */
  String fileName() {
    return fileName;
  }

  /** Returns the table of finished trials. */
  Table of(List<FinishedTrial> finished) {
    return table.apply(finished);
  }

  /** Returns how many rows of the table show a trial, without making them. */
  int rowsOf(TrialArtefacts trial) {
    return rows.applyAsInt(trial);
  }

  /** Returns about how many cells show a trial of so many logged points, layers and samples. */
  long expectedCells(int points, int layers, int samples) {
    long rows =
        switch (this) {
          case CURVES -> points;
          case PREDICTIONS -> samples;
          case STATISTICS -> (long) points * layers;
          case HISTOGRAMS -> (long) points * layers * LayerPart.values().length;
          case CLASSES -> 2L * SampleSet.values().length;
        };
    return usualColumns * rows;
  }

  /** Returns about how many cells of the table show a trial. */
  long cells(TrialArtefacts trial) {
    return (long) usualColumns * rowsOf(trial);
  }
}
