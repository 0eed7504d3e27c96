package org.sweepstack.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.sweepstack.csv.NotedTable;
import org.sweepstack.csv.Table;
import org.sweepstack.files.FileOperations;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.journal.FolderLayout;
import org.sweepstack.summary.Effects;
import org.sweepstack.summary.ParameterColumns;
import org.sweepstack.summary.Summary;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Artefact;

/**
 * All that a results folder shows of a sweep.
 *
 * @param results what it shows
 * @param save what is kept of each trial
 * @param environment what the sweep ran on; empty to leave that file as it is
 */
record FolderTables(SweepResults results, Set<Artefact> save, Map<String, String> environment) {

  /**
   * Writes every file anew, and returns warnings as {@link ResultsFolder#write} does.
   *
   * @param wrote is told of so many cells more
   */
  List<String> write(FolderLayout layout, FileOperations files, LongConsumer wrote) {
    TableWriter writer = new TableWriter(layout.path(), files);
    List<String> warnings = new ArrayList<>();
    if (!environment.isEmpty()) {
      warnings.addAll(writer.write(new EnvironmentTable(environment)));
    }
    ofResults().forEach(table -> warnings.addAll(writer.write(new CountedTable(table, wrote))));
    writeFiles(layout, files, wrote);
    for (ArtefactTable table : ArtefactTable.values()) {
      if (table.isOf(save)) {
        warnings.addAll(writer.write(new CountedTable(table.of(results.finished()), wrote)));
      } else {
        writer.remove(table.fileName());
      }
    }
    return warnings;
  }

  /**
   * Writes what has a file a trial. Networks that were written for some trials afterwards stay with
   * these: what a trial trains never changes.
   */
  private void writeFiles(FolderLayout layout, FileOperations files, LongConsumer wrote) {
    TrialFiles arrays = TrialFiles.ofArrays(layout.arrays(), files, wrote);
    arrays.removeAllBut(arrays.write(of(Artefact.ARRAYS)));
    TrialFiles models = TrialFiles.ofModels(layout.models(), files, wrote);
    models.write(of(Artefact.MODEL));
    models.removeAllBut(
        results.finished().stream()
            .map(trial -> trial.result().configuration().id())
            .collect(Collectors.toSet()));
  }

  private List<FinishedTrial> of(Artefact artefact) {
    return save.contains(artefact) ? results.finished() : List.of();
  }

  /** Returns the tables that are made of results alone. */
  List<Table> ofResults() {
    ParameterColumns parameters = ParameterColumns.of(results);
    Effects effects = Effects.of(results, parameters.axesInBins(results));
    return List.of(
        new TimingTable(results.finished()),
        new ParametersTable(results, parameters),
        new TrialsTable(results, parameters.columns(parameters.varying())),
        new SummaryTable(Summary.of(results), parameters.columns(parameters.ofConfigurations())),
        new NotedTable(new EffectsTable(effects), Effects.NUMBERS),
        new NotedTable(new EffectsPairsTable(effects), Effects.NUMBERS));
  }
}
