package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/**
 * Finds tables that have fewer rows than the trained trials give: cut off between two rows, or
 * older than the journal. Tables that another version or a spreadsheet wrote are not judged.
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
   * Returns a line for each table that is too short.
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
    for (ArtefactTable kept : ArtefactTable.values()) {
      if (shown.save().contains(kept.artefact())) {
        lookup.compareEnd(kept, shown.results().finished());
      }
    }
    return lookup.found;
  }

  private void count(Table expected) {
    rows(expected)
        .ifPresent(
            rows -> {
              long missing = expected.rows().count() - rows.size();
              if (missing > 0) {
                tell(expected, missing == 1 ? "a row" : missing + " rows");
              }
            });
  }

  /** Loads what was kept of the last trial that has any, not that of all. */
  private void compareEnd(ArtefactTable kept, List<FinishedTrial> finished) {
    Path file = tables.newest(kept.fileName());
    if (!looked.contains(kept.fileName()) || !Files.exists(file)) {
      return;
    }
    try {
      for (int index = finished.size() - 1; index >= 0; index--) {
        Table last = kept.of(List.of(finished.get(index)));
        List<String> ids = last.rows().map(row -> row.get(0)).toList();
        if (!ids.isEmpty()) {
          rows(last)
              .filter(rows -> !endsWith(rows, ids))
              .ifPresent(rows -> tell(last, "rows at its end"));
          return;
        }
      }
    } catch (InvalidInputException e) {
      // What was kept is damaged, which is told of by itself.
    }
  }

  private static boolean endsWith(List<String> rows, List<String> ids) {
    return rows.size() >= ids.size()
        && rows.subList(rows.size() - ids.size(), rows.size()).equals(ids);
  }

  private void tell(Table table, String lacked) {
    found.add(tables.newest(table.fileName()) + ": lacks " + lacked + " of what has been trained");
  }

  /** Returns the first cells of a table's rows; empty where they cannot be compared. */
  private Optional<List<String>> rows(Table expected) {
    Path file = tables.newest(expected.fileName());
    if (!looked.contains(expected.fileName()) || !Files.exists(file)) {
      return Optional.empty();
    }
    try (StoredTable table = StoredTable.open(expected.fileName(), file);
        Stream<List<String>> rows = table.rows()) {
      return table.header().equals(expected.header())
          ? Optional.of(rows.map(row -> row.get(0)).toList())
          : Optional.empty();
    } catch (InvalidInputException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }
}
