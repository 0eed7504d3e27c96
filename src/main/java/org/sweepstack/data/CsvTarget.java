package org.sweepstack.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.trial.MissingCells;

/** Collects what is to be predicted of each row of a CSV file. */
sealed interface CsvTarget permits CsvTarget.Classes, CsvTarget.Numbers {

  /** Makes room for some rows. */
  void grow(int rows);

  /** Reads the cells of a row, or tells what is wrong with them. */
  void put(int row, SavedRow cells);

  /** Returns whether a row has a missing cell of these. */
  boolean isMissing(int row);

  /**
   * Returns the samples of all rows.
   *
   * @param kept the rows that are used: what is missing in others does not matter
   * @throws org.sweepstack.trial.InvalidInputException when those cannot be predicted
   */
  Samples samples(Points points, int[] kept);

  /** Returns the name of each class, after {@link #samples}; none where these are quantities. */
  List<String> classNames();

  /** Returns the names of quantities; none where these are classes. */
  List<String> quantityNames();

  /** Tells of a cell without a value. */
  private static void refuseEmpty(String name, long line, CsvProblems problems) {
    problems.add(
        line,
        "empty target " + name,
        CsvProblems.shown(name) + ": empty; fill it in, or leave out its row with 'missing: drop'");
  }

  /** Classes, a cell each. */
  final class Classes implements CsvTarget {
    /** The label of a row whose class is missing. */
    private static final int NO_CLASS = -1;

    private final int column;
    private final String name;
    private final MissingCells missing;
    private final CsvNumbers numbers;
    private final CsvProblems problems;
    private final TargetClasses classes;
    private int[] labels = new int[0];
    private List<String> names = List.of();

    Classes(CsvHeader header, TableRequest request, CsvNumbers numbers, CsvProblems problems) {
      this.column = header.targets().get(0);
      this.name = header.names().get(column);
      this.missing = request.missing();
      this.numbers = numbers;
      this.problems = problems;
      this.classes = new TargetClasses(name, request.fewestDifferent(), problems);
    }

    @Override
    public void grow(int rows) {
      labels = Arrays.copyOf(labels, rows);
    }

    @Override
    public void put(int row, SavedRow cells) {
      labels[row] = label(cells.cells().get(column), cells.line());
    }

    private int label(String cell, long line) {
      if (missing == MissingCells.DROP && (cell.isEmpty() || CellGuess.isMissing(cell))) {
        return NO_CLASS;
      }
      if (cell.isEmpty()) {
        refuseEmpty(name, line, problems);
        return NO_CLASS;
      }
      return classes.indexOf(numbers.label(cell), line);
    }

    @Override
    public boolean isMissing(int row) {
      return labels[row] == NO_CLASS;
    }

    @Override
    public Samples samples(Points points, int[] kept) {
      BitSet used = new BitSet();
      IntStream.of(kept).forEach(row -> used.set(labels[row]));
      TargetClasses.Order order = classes.order(used);
      names = order.names();
      int[] ordered = new int[points.count()];
      for (int row : kept) {
        ordered[row] = order.positions()[labels[row]];
      }
      return new Samples(points, ordered);
    }

    @Override
    public List<String> classNames() {
      return names;
    }

    @Override
    public List<String> quantityNames() {
      return List.of();
    }
  }

  /** Quantities, a cell each or several. */
  final class Numbers implements CsvTarget {
    /** What can be done about a cell that is no number. */
    static final String OTHERWISE = "set task: classification if they are classes";

    private final List<Integer> columns;
    private final List<String> names;
    private final MissingCells missing;
    private final CsvNumbers numbers;
    private final CsvProblems problems;
    private final int fewest;
    private double[] values = new double[0];

    Numbers(CsvHeader header, TableRequest request, CsvNumbers numbers, CsvProblems problems) {
      this.columns = header.targets();
      this.names = columns.stream().map(header.names()::get).toList();
      this.fewest = request.fewestDifferent();
      this.missing = request.missing();
      this.numbers = numbers;
      this.problems = problems;
    }

    @Override
    public void grow(int rows) {
      values = Arrays.copyOf(values, Math.multiplyExact(rows, columns.size()));
    }

    @Override
    public void put(int row, SavedRow cells) {
      for (int index = 0; index < columns.size(); index++) {
        String cell = cells.cells().get(columns.get(index));
        values[row * columns.size() + index] = number(cell, names.get(index), cells.line());
      }
    }

    /** Returns NaN where there is none, which is told if it matters. */
    private double number(String cell, String name, long line) {
      if (cell.isEmpty() || CellGuess.isMissingNumber(cell)) {
        if (missing != MissingCells.DROP) {
          refuseMissing(cell, name, line);
        }
        return Double.NaN;
      }
      String shown = "target " + CsvProblems.shown(name);
      double value = numbers.parse(cell);
      if (Double.isNaN(value)) {
        numbers.refuse(cell, shown, line, OTHERWISE);
      } else {
        numbers.check(cell, shown, line);
      }
      return value;
    }

    private void refuseMissing(String cell, String name, long line) {
      if (cell.isEmpty()) {
        refuseEmpty(name, line, problems);
        return;
      }
      problems.add(
          line,
          "missing target " + name,
          "target "
              + CsvProblems.shown(name)
              + ": expected a number, got "
              + CsvProblems.shown(cell)
              + ": a missing value; fill it in, or leave out its row with 'missing: drop'");
    }

    @Override
    public boolean isMissing(int row) {
      int first = row * columns.size();
      return Arrays.stream(values, first, first + columns.size()).anyMatch(Double::isNaN);
    }

    @Override
    public Samples samples(Points points, int[] kept) {
      for (int index = 0; index < columns.size(); index++) {
        int place = index;
        double first = values[kept[0] * columns.size() + index];
        if (fewest > 1
            && IntStream.of(kept).allMatch(row -> values[row * columns.size() + place] == first)) {
          throw problems.single(
              "target "
                  + CsvProblems.shown(names.get(index))
                  + ": expected at least 2 different numbers, all rows have "
                  + org.sweepstack.trial.Numbers.format(first));
        }
      }
      double[] all = Arrays.copyOf(values, points.count() * columns.size());
      return Samples.of(points, new DoublePoints(columns.size(), all));
    }

    @Override
    public List<String> classNames() {
      return List.of();
    }

    @Override
    public List<String> quantityNames() {
      return names;
    }
  }
}
