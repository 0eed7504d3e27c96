package org.sweepstack.results;

import java.util.List;
import java.util.function.Function;
import org.sweepstack.csv.Table;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.trial.Artefact;

/** The tables of what is kept of trials, each there only where that is asked for. */
enum ArtefactTable {
  CURVES(Artefact.CURVES, CurvesTable.FILE, CurvesTable::new),
  PREDICTIONS(Artefact.PREDICTIONS, PredictionsTable.FILE, PredictionsTable::of),
  STATISTICS(Artefact.STATISTICS, StatisticsTable.FILE, StatisticsTable::new),
  HISTOGRAMS(Artefact.HISTOGRAMS, HistogramsTable.FILE, HistogramsTable::new);

  private final Artefact artefact;
  private final String fileName;
  private final Function<List<FinishedTrial>, Table> table;

  ArtefactTable(Artefact artefact, String fileName, Function<List<FinishedTrial>, Table> table) {
    this.artefact = artefact;
    this.fileName = fileName;
    this.table = table;
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
}
