package org.sweepstack.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweepstack.csv.SavedRow;

/** Counts what the rows of a file hold. */
final class FileCounter implements CsvScan.Rows {
  private static final int ROWS_AT_FIRST = 1024;
  private static final long PRIME = 0x100000001B3L;

  private final CsvProblems problems;
  private final List<ColumnCounter> columns = new ArrayList<>();
  private final Optional<TargetCounter> target;
  private final int targetColumn;

  /** A hash of each row: equal for equal rows, and hardly ever for others. */
  private long[] hashes = new long[ROWS_AT_FIRST];

  private int rows;
  private long gaps;

  FileCounter(SavedRow header, String target, CsvProblems problems, boolean decimalCommas) {
    this.problems = problems;
    CsvHeader.checkNames(header, Optional.empty(), problems);
    CsvNumbers numbers = new CsvNumbers(problems, decimalCommas);
    for (String name : header.cells()) {
      columns.add(new ColumnCounter(name, problems.file(), numbers));
    }
    targetColumn = target.isEmpty() ? -1 : CsvHeader.place("target", target, header, problems);
    this.target =
        target.isEmpty()
            ? Optional.empty()
            : Optional.of(new TargetCounter(target, problems.file(), numbers));
  }

  @Override
  public void add(SavedRow row) {
    if (!CsvHeader.checkWidth(row, columns.size(), problems)) {
      return;
    }
    boolean hasGap = false;
    long hash = 0;
    for (int column = 0; column < columns.size(); column++) {
      String cell = row.cells().get(column);
      hash = (hash ^ spread(cell)) * PRIME;
      hasGap |=
          column == targetColumn
              ? target.orElseThrow().add(cell, row.line())
              : columns.get(column).add(cell, row.line());
    }
    gaps += hasGap ? 1 : 0;
    if (rows == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * rows);
    }
    hashes[rows++] = hash;
  }

  /** Returns 64 bits of a text: its own 32 are too few for a million rows. */
  private static long spread(String cell) {
    long hash = cell.length();
    for (int index = 0; index < cell.length(); index++) {
      hash = (hash ^ cell.charAt(index)) * PRIME;
      hash ^= hash >>> Integer.SIZE;
    }
    return hash;
  }

  FileProfile profile() {
    long[] sorted = Arrays.copyOf(hashes, rows);
    Arrays.sort(sorted);
    long duplicates =
        IntStream.range(1, rows).filter(row -> sorted[row] == sorted[row - 1]).count();
    List<ColumnProfile> inputs = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      if (column != targetColumn) {
        inputs.add(columns.get(column).profile());
      }
    }
    return new FileProfile(rows, duplicates, gaps, inputs, target.map(TargetCounter::profile));
  }
}
