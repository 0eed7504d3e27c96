package org.sweepstack.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweepstack.csv.Blanks;
import org.sweepstack.trial.ColumnChoice;
import org.sweepstack.trial.ColumnUse;
import org.sweepstack.trial.MissingCells;

/**
 * What a CSV file holds.
 *
 * @param rows how many rows it has below the header
 * @param duplicates how many of them have the same cells as one before
 * @param gaps how many rows have a missing cell
 * @param columns all columns but the target, in the file's order
 * @param target what was found of the column to predict; empty where none was named
 */
public record FileProfile(
    long rows,
    long duplicates,
    long gaps,
    List<ColumnProfile> columns,
    Optional<TargetProfile> target) {

  /** Copies the list. */
  public FileProfile {
    columns = List.copyOf(columns);
  }

  /**
   * Reads a file, in memory that does not grow with its text.
   *
   * @param file as the user named it
   * @param target the column to predict, where it is known
   * @throws org.sweepstack.trial.InvalidInputException when it is no table
   */
  public static FileProfile of(Path file, Optional<String> target) {
    CsvProblems problems = new CsvProblems(file.toString());
    String name = target.map(Blanks::strip).orElse("");
    return CsvScan.read(
            file,
            name,
            problems,
            (header, decimalCommas) -> new FileCounter(header, name, problems, decimalCommas))
        .profile();
  }

  /**
   * Returns the columns that are hardly meant to be learned from: those that cannot be, are empty,
   * count the rows, or have another word in every row.
   */
  public List<ColumnProfile> leftOut() {
    return columns.stream()
        .filter(
            column ->
                column.refusal().isPresent()
                    || column.isEmpty()
                    || column.isCounter()
                    || column.areNames(rows))
        .toList();
  }

  /** Returns which columns to learn from; empty for all. */
  public Optional<ColumnChoice> choice() {
    Map<String, ColumnUse> uses = new LinkedHashMap<>();
    leftOut().forEach(column -> uses.put(column.name(), ColumnUse.LEFT_OUT));
    return Optional.of(uses).filter(some -> !some.isEmpty()).map(ColumnChoice::new);
  }

  /** Returns what to do about missing cells. */
  public MissingCells missing() {
    boolean isClassMissing = target.filter(column -> column.missing() > 0).isPresent();
    boolean hasGaps =
        columns.stream().anyMatch(column -> column.missing() > 0 && !leftOut().contains(column));
    if (isClassMissing) {
      return MissingCells.DROP;
    }
    return hasGaps ? MissingCells.MEAN : MissingCells.REFUSE;
  }
}
