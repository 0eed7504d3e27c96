package org.sweepstack.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sweepstack.csv.SpreadsheetTable;
import org.sweepstack.files.LineReader;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.TrialId;

/**
 * How often each trial was attempted, as the tables tell that are there: what the journal had when
 * they were written. A journal that lost its end does not show that itself.
 *
 * <p>People open the tables and save them, so a table that cannot be read is passed over.
 */
final class ShownAttempts {
  private static final String TRIAL = "trial";
  private static final String ATTEMPTS = "attempts";

  /** The cells that are looked at stand at the beginning. */
  private static final int MOST_LOOKED_AT = 100;

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

  /**
   * Reads a table that stands as it was written, and returns whether it does. By hand, since a
   * table may have a hundred thousand rows, and every command waits for it.
   */
  private boolean addAsWritten(Path file) {
    try (InputStream stream = RegularFile.openSteadily(file)) {
      LineReader lines = new LineReader(stream);
      List<String> header =
          lines.next() ? List.of(lines.text(lines.length()).strip().split(",")) : List.of();
      if (header.size() < 2 || !header.get(0).equals(TRIAL)) {
        return false;
      }
      int column = header.indexOf(ATTEMPTS);
      while (lines.next()) {
        String row = lines.text(Math.min(lines.length(), MOST_LOOKED_AT));
        add(cell(row, 0), column < 0 ? "" : cell(row, column));
      }
      return true;
    } catch (IOException e) {
      throw ResultsException.unreadable(file, e);
    }
  }

  /** Returns a cell before which none is quoted. */
  private static String cell(String row, int column) {
    int start = 0;
    for (int before = 0; before < column; before++) {
      start = row.indexOf(',', start) + 1;
    }
    int end = row.indexOf(',', start);
    return end < 0 ? row.substring(start) : row.substring(start, end);
  }

  /** Reads a table as another program may have saved it. */
  private void addAsSaved(Path file) {
    try {
      SpreadsheetTable table = SpreadsheetTable.read(file, TRIAL);
      int trial = table.header().indexOf(TRIAL);
      int column = table.header().indexOf(ATTEMPTS);
      table
          .rows()
          .forEach(row -> add(row.cells().get(trial), column < 0 ? "" : row.cells().get(column)));
    } catch (InvalidInputException e) {
      // Not a table any more, or one of no trial.
    }
  }

  private void add(String trial, String count) {
    if (TrialId.isId(trial)) {
      attempts.merge(
          new TrialId(trial), count.length() == 1 ? digit(count) : number(count), Math::max);
    }
  }

  /** Returns the number of a row by a short way, which does for nearly all rows. */
  private static int digit(String count) {
    return Math.max(1, Character.digit(count.charAt(0), 10));
  }

  private static int number(String count) {
    return Numbers.parseWhole(count)
        .filter(whole -> whole >= 1 && whole < Integer.MAX_VALUE)
        .orElse(1L)
        .intValue();
  }
}
