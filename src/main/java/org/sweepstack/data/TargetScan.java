package org.sweepstack.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sweepstack.csv.Blanks;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.files.PlainBytes;
import org.sweepstack.trial.ColumnChoice;
import org.sweepstack.trial.InvalidInputException;

/**
 * Finds out whether targets of a CSV file are quantities, by the rule of {@link TargetNumbers}, or
 * several columns at once. What else is wrong with a file is told when it is read.
 */
public final class TargetScan implements CsvScan.Rows {
  private final int column;
  private final TargetNumbers numbers;

  /** Ends a reading that has found out enough. */
  private static final class DecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean isQuantity;

    DecidedException(boolean isQuantity) {
      super("decided", null, false, false);
      this.isQuantity = isQuantity;
    }
  }

  private TargetScan(int column, CsvNumbers numbers) {
    this.column = column;
    this.numbers = new TargetNumbers(numbers);
  }

  /** Returns which of some targets, as a sweep writes them, are quantities; none of no table. */
  public static Set<String> quantities(Path file, Collection<String> targets) {
    Set<String> found = new LinkedHashSet<>();
    for (String target : targets) {
      if (isQuantity(file, target)) {
        found.add(target);
      }
    }
    return found;
  }

  private static boolean isQuantity(Path file, String target) {
    List<String> several = ColumnChoice.listed(target);
    String name = Blanks.strip(target);
    CsvProblems problems = new CsvProblems(file.toString());
    try (InputStream bytes = PlainBytes.open(file)) {
      return CsvScan.read(
              bytes,
              several.isEmpty() ? name : several.get(0),
              problems,
              (header, decimalCommas) ->
                  of(header, name, several, new CsvNumbers(problems, decimalCommas)))
          .numbers
          .isQuantity();
    } catch (DecidedException e) {
      return e.isQuantity;
    } catch (InvalidInputException | IOException e) {
      return false;
    }
  }

  private static TargetScan of(
      SavedRow header, String name, List<String> several, CsvNumbers numbers) {
    int column = header.cells().indexOf(name);
    if (column < 0) {
      throw new DecidedException(!several.isEmpty());
    }
    return new TargetScan(column, numbers);
  }

  @Override
  public void add(SavedRow row) {
    String cell = row.cells().size() > column ? row.cells().get(column) : "";
    if (TargetNumbers.isMissing(cell)) {
      return;
    }
    numbers.add(cell);
    if (numbers.isDecided()) {
      throw new DecidedException(numbers.isQuantity());
    }
  }
}
