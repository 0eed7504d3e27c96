package org.sweepstack.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.sweepstack.csv.NotedTable;
import org.sweepstack.csv.Table;
import org.sweepstack.files.FileOperations;
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
  List<String> write(Path folder, Path arrays, FileOperations files, LongConsumer wrote) {
    TableWriter writer = new TableWriter(folder, files);
    List<String> warnings = new ArrayList<>();
    if (!environment.isEmpty()) {
      warnings.addAll(writer.write(new EnvironmentTable(environment)));
    }
    ofResults().forEach(table -> warnings.addAll(writer.write(new CountedTable(table, wrote))));
    new ArraysFolder(arrays, files, wrote)
        .write(save.contains(Artefact.ARRAYS) ? results.finished() : List.of());
    for (ArtefactTable table : ArtefactTable.values()) {
      if (table.isOf(save)) {
        warnings.addAll(writer.write(new CountedTable(table.of(results.finished()), wrote)));
      } else {
        writer.remove(table.fileName());
      }
    }
    return warnings;
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
