package org.sweepstack.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweepstack.csv.SavedRows;
import org.sweepstack.files.PlainBytes;
import org.sweepstack.trial.DataFile;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.TableColumn;

/**
 * The rows of a CSV file, in its order.
 *
 * @param columns those that are learned from, in the file's order
 * @param classNames the distinct cells of the target, at least 2: by number where all are integers,
 *     else by text; none where it is a quantity
 * @param quantityNames the targets where they are quantities; none where the target is a class
 * @param samples at least 2; their numbers are what {@link TableColumn} says
 * @param lines the line of the file that each row begins on, from 1
 * @param marks what parts the rows: the group, time or set of each; none where no column does
 * @param hasGaps whether a cell of the samples is missing
 * @param warnings warnings, a line each, of what is allowed but probably a mistake
 */
record CsvTable(
    List<TableColumn> columns,
    List<String> classNames,
    List<String> quantityNames,
    Samples samples,
    int[] lines,
    double[] marks,
    boolean hasGaps,
    List<String> warnings) {
  /** Returns whether the numbers of samples are inputs as they are. */
  boolean areInputs() {
    return columns.stream().noneMatch(TableColumn::isCategory) && !hasGaps;
  }

  /** Returns what a column of numbers has in a row, for a message. */
  String number(int row, String column) {
    int index = columns.stream().map(TableColumn::name).toList().indexOf(column);
    double number = samples.feature(row, index);
    return Double.isNaN(number) ? "the mean for a missing cell" : Numbers.format(number);
  }

  /** Returns what is seen of a target that may be a quantity; empty when it is hardly one. */
  Optional<QuantityGuess> quantity() {
    return classNames.isEmpty() ? Optional.empty() : QuantityGuess.of(classNames, samples.count());
  }

  /**
   * Reads a file row by row, as people save tables (see {@link SavedRows}), with a header. Of the
   * places where it may be, the first one with the same content is used.
   *
   * @throws InvalidInputException with the first ten problems when the file cannot be used, or when
   *     it is no longer what the sweep was defined on
   */
  static CsvTable read(DataFile file, TableRequest request) {
    return DataPlaces.FILE.read(file, place -> read(file, place, request));
  }

  /** Reads what is at a place; empty when it is not the file. */
  private static Optional<CsvTable> read(DataFile file, Path place, TableRequest request) {
    CsvProblems problems = new CsvProblems(file.path());
    try (ContentInput bytes = new ContentInput(PlainBytes.open(place))) {
      Optional<CsvTable> table = Optional.empty();
      Optional<InvalidInputException> refusal = Optional.empty();
      try {
        table = Optional.of(rows(bytes, request, problems).table());
      } catch (InvalidInputException e) {
        refusal = Optional.of(e);
      }
      // That the file is another says more than what is wrong with it.
      if (!bytes.hashesOfAll().contains(file.contentHash())) {
        return Optional.empty();
      }
      refusal.ifPresent(
          problem -> {
            throw problem;
          });
      return table;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (AccessDeniedException e) {
      throw problems.single("cannot be read: permission denied");
    } catch (IOException e) {
      throw problems.single("cannot be read: " + PlainBytes.reason(e));
    }
  }

  private static CsvRows rows(ContentInput bytes, TableRequest request, CsvProblems problems)
      throws IOException {
    String target = request.firstTarget();
    return CsvScan.read(
        bytes,
        target,
        problems,
        (first, decimalCommas) ->
            new CsvRows(CsvHeader.of(first, request, problems), request, problems, decimalCommas));
  }
}
