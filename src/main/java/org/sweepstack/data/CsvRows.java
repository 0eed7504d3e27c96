package org.sweepstack.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.TrialTooLargeException;

/** Collects the rows of a CSV file as numbers, so that no text of a cell is kept. */
final class CsvRows implements CsvScan.Rows {
  private static final int MOST_ROWS_AT_FIRST = 1024;
  private static final int MOST_NUMBERS_AT_FIRST = 1 << 20;

  /** What an array can hold; a few less than 2^31, as Java needs some room. */
  private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

  private final CsvHeader header;
  private final CsvProblems problems;
  private final CsvNumbers numbers;
  private final MissingCells missing;
  private final int fewest;
  private final int[] features;
  private final CsvPoints points;
  private final CsvTarget target;
  private int[] lines;
  private final Optional<SplitCells> split;
  private double[] marks;
  private int count;

  /**
   * Starts without rows.
   *
   * @param decimalCommas whether a comma in a cell can be that of a number
   */
  CsvRows(CsvHeader header, TableRequest request, CsvProblems problems, boolean decimalCommas) {
    this.header = header;
    this.problems = problems;
    this.numbers = new CsvNumbers(problems, decimalCommas);
    this.missing = request.missing();
    this.fewest = request.fewest();
    this.features = header.features();
    int rows = Math.max(1, Math.min(MOST_ROWS_AT_FIRST, MOST_NUMBERS_AT_FIRST / features.length));
    this.points = request.image().isPresent() ? pixels() : cells();
    points.grow(rows);
    this.target =
        request.areQuantities()
            ? new CsvTarget.Numbers(header, request, numbers, problems)
            : new CsvTarget.Classes(header, request, numbers, problems);
    target.grow(rows);
    this.lines = new int[rows];
    this.split =
        request
            .splitColumn()
            .map(name -> new SplitCells(name, request.split(), missing, numbers, problems));
    this.marks = new double[split.isPresent() ? rows : 0];
  }

  private CsvPoints pixels() {
    return new CsvPoints.Pixels(
        IntStream.of(features).mapToObj(header.names()::get).toList(), numbers, problems);
  }

  private CsvPoints cells() {
    return new CsvPoints.Cells(
        IntStream.of(features)
            .mapToObj(
                column ->
                    new FeatureColumn(
                        header.names().get(column),
                        header.uses().get(column),
                        missing,
                        numbers,
                        problems))
            .toList());
  }

  /**
   * Adds a row, or tells what is wrong with it.
   *
   * @throws org.sweepstack.trial.InvalidInputException when there are too many classes or numbers
   *     to go on
   */
  @Override
  public void add(SavedRow row) {
    List<String> cells = row.cells();
    if (!CsvHeader.checkWidth(row, header.names().size(), problems)) {
      return;
    }
    if (count == lines.length) {
      grow(row.line());
    }
    lines[count] = (int) Math.min(Integer.MAX_VALUE, row.line());
    target.put(count, row);
    if (split.isPresent()) {
      String mark = cells.get(header.split().orElseThrow());
      marks[count] = split.get().read(mark, row.line());
    }
    for (int feature = 0; feature < features.length; feature++) {
      points.put(count, feature, cells.get(features[feature]), lines);
    }
    count++;
  }

  /** Makes room for half as many rows again, not twice: a large file has to fit beside its copy. */
  private void grow(long line) {
    int most = MOST_NUMBERS / features.length;
    if (count >= most) {
      throw problems.single(
          line,
          "more than 2^31 numbers above this line; leave out columns or rows that are not needed");
    }
    int capacity = (int) Math.min(most, count + count / 2 + 1L);
    try {
      target.grow(capacity);
      lines = Arrays.copyOf(lines, capacity);
      marks = split.isPresent() ? Arrays.copyOf(marks, capacity) : marks;
      points.grow(capacity);
    } catch (OutOfMemoryError e) {
      // No count of rows: how many there was room for depends on the moment.
      throw new TrialTooLargeException(
          problems.file()
              + " does not fit into Java's heap; leave out columns or rows that are not needed, or"
              + " give more memory with SWEEPSTACK_JAVA_OPTIONS=-Xmx8g",
          Parameters.DATA_FILE);
    }
  }

  /**
   * Returns the rows, with the classes in their order.
   *
   * @throws org.sweepstack.trial.InvalidInputException when there was a problem, or there are too
   *     few rows or classes
   */
  CsvTable table() {
    problems.throwIfAny();
    int[] kept = kept();
    if (kept.length < fewest) {
      String found = kept.length == 0 ? "no row below the header" : "a single row";
      String dropped = kept.length < count ? " without a missing cell" : "";
      String wanted = fewest == 1 ? "one" : "one to train and one to test";
      throw problems.single(found + dropped + ", expected at least " + wanted);
    }
    Samples samples = target.samples(points.points(count), kept);
    return new CsvTable(
        points.columns(),
        target.classNames(),
        target.quantityNames(),
        kept.length == count ? samples : samples.select(kept),
        IntStream.of(kept).map(row -> lines[row]).toArray(),
        split.isPresent()
            ? IntStream.of(kept).mapToDouble(row -> marks[row]).toArray()
            : new double[0],
        IntStream.of(kept).anyMatch(points::isMissing),
        ClassWarnings.of(problems.file(), target.classNames()));
  }

  /** Returns the rows that are not left out because of a missing cell. */
  private int[] kept() {
    return IntStream.range(0, count)
        .filter(
            row ->
                missing != MissingCells.DROP
                    || !target.isMissing(row)
                        && !points.isMissing(row)
                        && (split.isEmpty() || !Double.isNaN(marks[row])))
        .toArray();
  }
}
