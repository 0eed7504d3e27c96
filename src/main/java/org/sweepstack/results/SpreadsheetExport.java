package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.csv.Dialect;
import org.sweepstack.csv.StoredTable;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.ChosenPlace;
import org.sweepstack.trial.InvalidInputException;

/**
 * The tables of a results folder, written for a spreadsheet that reads numbers and cells in another
 * way.
 *
 * @param files how many files were written
 * @param warnings a line each about files that a spreadsheet cannot open, or that another program
 *     holds open
 */
public record SpreadsheetExport(int files, List<String> warnings) {
  /** The names of the tables that there can be. */
  public static final List<String> TABLES =
      Stream.concat(
              Stream.of(
                  TrialsTable.FILE,
                  ParametersTable.FILE,
                  SummaryTable.FILE,
                  EffectsTable.FILE,
                  EffectsPairsTable.FILE,
                  TimingTable.FILE,
                  EnvironmentTable.FILE),
              Stream.of(ArtefactTable.values()).map(ArtefactTable::fileName))
          .toList();

  /** Copies the list. */
  public SpreadsheetExport {
    warnings = List.copyOf(warnings);
  }

  /**
   * Writes each table that is there into a folder, under its own name, replaced as a whole. Makes
   * the folder; other files in it stay.
   *
   * @throws InvalidInputException when there is no table, the folder cannot be made or holds
   *     results; or when a table is not as it was written: those before it are new then
   * @throws ResultsException when a file cannot be written; those before it are new then
   */
  public static SpreadsheetExport write(ResultsFolder results, Dialect dialect, Path folder) {
    FileOperations files = FileOperations.onDisk();
    TableWriter source = new TableWriter(results.path(), files);
    List<String> tables =
        TABLES.stream().filter(table -> Files.exists(source.newest(table))).toList();
    if (tables.isEmpty()) {
      throw new InvalidInputException(
          results.path() + ": holds no tables; they are written when a run of the sweep ends");
    }
    ChosenPlace.checkFolder(folder, results.path());
    ResultsFolder.at(folder, files).create();
    TableWriter writer = new TableWriter(folder, files, dialect);
    List<String> warnings = new ArrayList<>();
    for (String table : tables) {
      warnings.addAll(write(table, source.newest(table), writer));
    }
    return new SpreadsheetExport(tables.size(), warnings);
  }

  private static List<String> write(String name, Path file, TableWriter writer) {
    try (StoredTable table = StoredTable.open(name, file)) {
      return writer.write(table);
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }
}
