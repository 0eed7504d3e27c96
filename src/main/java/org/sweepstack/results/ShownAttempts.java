package org.sweepstack.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweepstack.csv.SpreadsheetTable;
import org.sweepstack.csv.StoredTable;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.TrialId;

/**
 * How often each trial was attempted, as the tables tell that are there: what the journal had when
 * they were written. A journal that lost its end does not show that itself.
 *
 * <p>People open the tables and save them, so that what cannot be read tells nothing here.
 */
final class ShownAttempts {
  private static final String TRIAL = "trial";
  private static final String ATTEMPTS = "attempts";

  private final Map<TrialId, Integer> attempts = new HashMap<>();

  private ShownAttempts() {}

  /** Reads the tables that name every finished trial, as far as they are there. */
  static Map<TrialId, Integer> in(TableWriter tables) {
    ShownAttempts shown = new ShownAttempts();
    for (String table : List.of(TimingTable.FILE, TrialsTable.FILE)) {
      Path file = tables.newest(table);
      if (Files.isRegularFile(file) && !shown.addAsWritten(file)) {
        shown.addAsSaved(file);
      }
    }
    return shown.attempts;
  }

  /** Reads a table with the commas it was written with; returns whether it has them. */
  private boolean addAsWritten(Path file) {
    try (StoredTable table = StoredTable.open(file.getFileName().toString(), file);
        Stream<List<String>> rows = table.rows()) {
      boolean hasTrials = table.header().contains(TRIAL);
      if (hasTrials) {
        rows.forEach(row -> add(table.header(), row));
      }
      return hasTrials;
    } catch (InvalidInputException e) {
      return false;
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }

  /** Reads a table as another program may have saved it. */
  private void addAsSaved(Path file) {
    try {
      SpreadsheetTable table = SpreadsheetTable.read(file, TRIAL);
      table.rows().forEach(row -> add(table.header(), row.cells()));
    } catch (InvalidInputException e) {
      // Not a table any more, or one of no trial.
    }
  }

  private void add(List<String> header, List<String> row) {
    String trial = row.get(header.indexOf(TRIAL)).strip();
    if (TrialId.isId(trial)) {
      int column = header.indexOf(ATTEMPTS);
      Optional<Long> count =
          column < 0 ? Optional.empty() : Numbers.parseWhole(row.get(column).strip());
      attempts.merge(
          new TrialId(trial),
          count.filter(whole -> whole >= 1 && whole < Integer.MAX_VALUE).orElse(1L).intValue(),
          Math::max);
    }
  }
}
