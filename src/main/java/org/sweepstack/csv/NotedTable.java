package org.sweepstack.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table some of whose columns are numbers, each column in one notation. Its rows are made twice:
 * once to see how large the numbers are.
 *
 * @param columns the names of those columns; their cells are numbers or empty
 */
public record NotedTable(Table table, Set<String> columns) implements Table {

  @Override
  public String fileName() {
    return table.fileName();
  }

  @Override
  public List<String> header() {
    return table.header();
  }

  @Override
  public Stream<List<String>> rows() {
    Notation[] notations = notations();
    return table.rows().map(row -> noted(row, notations));
  }

  private static List<String> noted(List<String> row, Notation[] notations) {
    return IntStream.range(0, notations.length)
        .mapToObj(
            column -> {
              String cell = row.get(column);
              boolean isNumber = notations[column] != null && !cell.isEmpty();
              return isNumber ? notations[column].write(cell) : cell;
            })
        .toList();
  }

  /** Returns the notation of each column; null for what is no number. */
  private Notation[] notations() {
    List<String> header = header();
    Notation[] notations = new Notation[header.size()];
    int[] numbers =
        IntStream.range(0, notations.length)
            .filter(column -> columns.contains(header.get(column)))
            .toArray();
    Arrays.stream(numbers).forEach(column -> notations[column] = Notation.DECIMALS);
    try (Stream<List<String>> rows = table.rows()) {
      rows.forEach(
          row -> {
            for (int column : numbers) {
              if (!row.get(column).isEmpty()
                  && !Notation.isShort(Double.parseDouble(row.get(column)))) {
                notations[column] = Notation.EXPONENT;
              }
            }
          });
    }
    return notations;
  }

  @Override
  public String remedyForLength() {
    return table.remedyForLength();
  }
}
