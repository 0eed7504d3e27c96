package org.sweepstack.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.trial.ColumnInput;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.Preparation;
import org.sweepstack.trial.Suggestions;

/**
 * The rows of a CSV file that a trained network is asked about: it has the columns that the network
 * needs in any order, and any others beside.
 *
 * @param file as the user named it
 * @param preparation what the network needs
 * @param missing what is done about missing cells: rows to drop have no answer
 * @param targets the columns that say what is to be predicted, where the file has them all
 * @param classNames the classes of the target; none where quantities are predicted
 */
public record NewRows(
    Path file,
    Preparation preparation,
    MissingCells missing,
    List<String> targets,
    List<String> classNames) {

  /** Copies the lists. */
  public NewRows {
    targets = List.copyOf(targets);
    classNames = List.copyOf(classNames);
  }

  /**
   * Reads all rows, in memory that does not grow with them.
   *
   * @param names takes the names of all columns, before any row
   * @param rows takes each row; what it takes of a row with a mistake means nothing
   * @throws org.sweepstack.trial.InvalidInputException with the first ten problems when the file
   *     cannot be used
   */
  public void read(Consumer<Header> names, Consumer<NewRow> rows) {
    CsvProblems problems = new CsvProblems(file.toString());
    CsvScan.read(
        file,
        preparation.columns().get(0).name(),
        problems,
        (first, decimalCommas) -> {
          Reader reader =
              new Reader(first.cells(), new CsvNumbers(problems, decimalCommas), problems, rows);
          reader.checkHeader(first);
          names.accept(new Header(first.cells(), first.line()));
          return reader;
        });
  }

  /**
   * The row with the names of the columns.
   *
   * @param line where it is, from 1
   */
  public record Header(List<String> names, long line) {

    /** Copies the names. */
    public Header {
      names = List.copyOf(names);
    }
  }

  /** Reads row by row. */
  private final class Reader implements CsvScan.Rows {
    private final List<String> names;
    private final CsvNumbers numbers;
    private final CsvProblems problems;
    private final Consumer<NewRow> rows;

    /** Which columns of the network make inputs; of others the cells do not matter. */
    private final int[] needed =
        preparation.inputs().stream().mapToInt(ColumnInput::column).distinct().sorted().toArray();

    private final List<NewCells> readers = new ArrayList<>();
    private final int[] places;
    private final int[] truthPlaces;

    Reader(List<String> names, CsvNumbers numbers, CsvProblems problems, Consumer<NewRow> rows) {
      this.names = names;
      this.numbers = numbers;
      this.problems = problems;
      this.rows = rows;
      places = Arrays.stream(needed).map(column -> names.indexOf(name(column))).toArray();
      truthPlaces =
          names.containsAll(targets)
              ? targets.stream().mapToInt(names::indexOf).toArray()
              : new int[0];
      for (int column : needed) {
        readers.add(
            new NewCells(
                preparation.columns().get(column),
                preparation.arePixels(),
                missing,
                numbers,
                problems));
      }
    }

    private String name(int column) {
      return preparation.columns().get(column).name();
    }

    void checkHeader(SavedRow first) {
      Set<String> wanted = new HashSet<>();
      Arrays.stream(needed).forEach(column -> wanted.add(name(column)));
      List<String> spare = names.stream().filter(name -> !wanted.contains(name)).toList();
      for (int index = 0; index < needed.length; index++) {
        String name = name(needed[index]);
        if (places[index] < 0) {
          problems.add(
              first.line(),
              "column "
                  + CsvProblems.shown(name)
                  + " is missing, which the network needs"
                  + Suggestions.didYouMean(name, spare));
        } else if (names.lastIndexOf(name) != places[index]) {
          problems.add(
              first.line(), "column " + CsvProblems.shown(name) + " is given twice; rename one");
        }
      }
      problems.throwIfAny();
    }

    @Override
    public void add(SavedRow row) {
      if (!CsvHeader.checkWidth(row, names.size(), problems)) {
        return;
      }
      double[] cells = new double[preparation.columns().size()];
      boolean hasGap = false;
      for (int index = 0; index < needed.length; index++) {
        double cell = readers.get(index).read(row.cells().get(places[index]), row.line());
        cells[needed[index]] = cell;
        hasGap |= Double.isNaN(cell);
      }
      rows.accept(
          new NewRow(row.cells(), cells, !hasGap || missing.areFilled(), truth(row.cells())));
    }

    private double[] truth(List<String> cells) {
      return Arrays.stream(truthPlaces).mapToDouble(place -> truth(cells.get(place))).toArray();
    }

    /** A cell that nobody can compare with is no mistake: predictions do without it. */
    private double truth(String cell) {
      if (classNames.isEmpty()) {
        return numbers.parse(cell);
      }
      if (cell.isEmpty() || CellGuess.isMissing(cell)) {
        return Double.NaN;
      }
      int place = TableAlignment.place(classNames, numbers.label(cell));
      return place < 0 ? classNames.size() : place;
    }
  }
}
