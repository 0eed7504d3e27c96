package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.csv.StoredTable;
import org.sweepstack.csv.Table;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.ResultsException;
import org.sweepstack.journal.FinishedTrial;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialArtefacts;

/**
 * Finds tables that are gone, or have fewer rows than the trained trials give: cut off between two
 * rows, shortened in the middle, or older than the journal. Tables that another version or a
 * spreadsheet wrote are not judged.
 */
public final class ShortTables {
  private final TableWriter tables;
  private final Set<String> looked;
  private final List<String> found = new ArrayList<>();

  private ShortTables(TableWriter tables, Set<String> looked) {
    this.tables = tables;
    this.looked = looked;
  }

  /**
   * Returns a line for each table that is too short or not there.
   *
   * @param folder where they are
   * @param looked the names of those that matter
   * @param results what they are to show
   * @param save what is kept of each trial
   */
  public static List<String> of(
      ResultsFolder folder, Set<String> looked, SweepResults results, Set<Artefact> save) {
    FolderTables shown = new FolderTables(results, save, Map.of());
    ShortTables lookup =
        new ShortTables(new TableWriter(folder.path(), FileOperations.onDisk()), looked);
    shown.ofResults().forEach(lookup::count);
    List<ArtefactTable> kept =
        Arrays.stream(ArtefactTable.values()).filter(table -> table.isOf(shown.save())).toList();
    lookup.count(kept, shown.results().finished());
    return lookup.found;
  }

  private void count(Table expected) {
    if (isLookedAt(expected.fileName())) {
      rows(expected)
          .ifPresent(rows -> tell(expected.fileName(), expected.rows().count() - rows.total()));
    }
  }

  /** Counts what is kept trial by trial: a row too many of one is none of another. */
  private void count(List<ArtefactTable> kept, List<FinishedTrial> finished) {
    List<ArtefactTable> lookedAt =
        kept.stream().filter(table -> isLookedAt(table.fileName())).toList();
    try {
      Map<ArtefactTable, Rows> rows = new EnumMap<>(ArtefactTable.class);
      for (ArtefactTable table : lookedAt) {
        rows(table.of(finished)).ifPresent(found -> rows.put(table, found));
      }
      missing(rows, finished).forEach((table, lacking) -> tell(table.fileName(), lacking));
    } catch (InvalidInputException e) {
      // What was kept is damaged, which is told of by itself.
    }
  }

  /** Returns how many rows each table lacks; what is kept of a trial is read once for all. */
  private static Map<ArtefactTable, Long> missing(
      Map<ArtefactTable, Rows> rows, List<FinishedTrial> finished) {
    Map<ArtefactTable, Long> missing = new EnumMap<>(ArtefactTable.class);
    for (FinishedTrial trial : rows.isEmpty() ? List.<FinishedTrial>of() : finished) {
      TrialArtefacts artefacts = trial.artefacts();
      rows.forEach(
          (table, found) ->
              missing.merge(
                  table, (long) Math.max(0, table.rowsOf(artefacts) - found.of(trial)), Long::sum));
    }
    return missing;
  }

  private boolean isLookedAt(String fileName) {
    if (!looked.contains(fileName)) {
      return false;
    }
    boolean exists = Files.exists(tables.newest(fileName));
    if (!exists) {
      found.add(tables.newest(fileName) + ": not there, while what it shows has been trained");
    }
    return exists;
  }

  private void tell(String fileName, long missing) {
    if (missing > 0) {
      found.add(
          tables.newest(fileName)
              + ": lacks "
              + (missing == 1 ? "a row" : missing + " rows")
              + " of what has been trained");
    }
  }

  /** How many rows of a file begin with which cell. */
  private record Rows(Map<String, Integer> byFirstCell) {
    long total() {
      return byFirstCell.values().stream().mapToLong(Integer::longValue).sum();
    }

    int of(FinishedTrial trial) {
      return byFirstCell.getOrDefault(trial.result().configuration().id().text(), 0);
    }
  }

  /** Returns the rows of a table's file; empty where they cannot be compared. */
  private Optional<Rows> rows(Table expected) {
    Path file = tables.newest(expected.fileName());
    try (StoredTable table = StoredTable.open(expected.fileName(), file);
        Stream<List<String>> rows = table.rows()) {
      if (!table.header().equals(expected.header())) {
        return Optional.empty();
      }
      Map<String, Integer> counts = new HashMap<>();
      rows.forEach(row -> counts.merge(row.get(0), 1, Integer::sum));
      return Optional.of(new Rows(counts));
    } catch (InvalidInputException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }
}
