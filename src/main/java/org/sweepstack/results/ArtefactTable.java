package org.sweepstack.results;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Predictions;
import org.sweepstack.trial.TrialArtefacts;

/** The tables of what the sweep saves of its trials, each written only if it is asked for. */
enum ArtefactTable {
  CURVES(Artefact.CURVES, CurvesTable.FILE, CurvesTable::new, kept -> kept.curve().points().size()),
  PREDICTIONS(
      Artefact.PREDICTIONS,
      PredictionsTable.FILE,
      PredictionsTable::of,
      kept -> kept.predictions().map(Predictions::samples).orElse(0)),
  STATISTICS(
      Artefact.STATISTICS,
      StatisticsTable.FILE,
      StatisticsTable::new,
      kept -> kept.statistics().size()),
  HISTOGRAMS(
      Artefact.HISTOGRAMS,
      HistogramsTable.FILE,
      HistogramsTable::new,
      kept -> kept.histograms().size());

  private final Artefact artefact;
  private final String fileName;
  private final Function<List<FinishedTrial>, Table> table;
  private final ToIntFunction<TrialArtefacts> rows;

  ArtefactTable(
      Artefact artefact,
      String fileName,
      Function<List<FinishedTrial>, Table> table,
      ToIntFunction<TrialArtefacts> rows) {
    this.artefact = artefact;
    this.fileName = fileName;
    this.table = table;
    this.rows = rows;
  }

  /** Returns what the table shows. */
  Artefact artefact() {
    return artefact;
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
  int rowsOf(FinishedTrial finished) {
    return rows.applyAsInt(finished.artefacts());
  }
}
