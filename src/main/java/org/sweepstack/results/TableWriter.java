package org.sweepstack.results;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes tables into a folder, row by row.
 *
 * @param folder an existing folder
 * @param rowLimit the rows, header included, that a spreadsheet opens
 */
record TableWriter(Path folder, long rowLimit) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /**
   * Replaces the file of a table, and returns a warning of one line when it has more rows than a
   * spreadsheet opens.
   *
   * @throws ResultsException when the file system refuses
   */
  Optional<String> write(Table table) {
    Path file = folder.resolve(table.fileName());
    long rows = AtomicFile.write(file, writer -> print(table, writer));
    return rows > rowLimit ? Optional.of(warning(table, file, rows)) : Optional.empty();
  }

  /** Removes the file of a table, if it is there. */
  void remove(Table table) {
    Path file = folder.resolve(table.fileName());
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ResultsException(file, e);
    }
  }

  /** Returns the number of rows, header included. */
  private static long print(Table table, Writer writer) throws IOException {
    long count = 1;
    print(table.header(), writer);
    try (Stream<List<String>> rows = table.rows()) {
      Iterable<List<String>> eachRow = rows::iterator;
      for (List<String> row : eachRow) {
        print(row, writer);
        count++;
      }
    }
    return count;
  }

  private static void print(List<String> row, Writer writer) throws IOException {
    FORMAT.printRecord(writer, row.stream().map(TableWriter::bareWhenEmpty).toArray());
  }

  /** Returns null for an empty cell, as the printer would quote an empty text at a row's start. */
  private static Object bareWhenEmpty(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private String warning(Table table, Path file, long rows) {
    return file
        + ": "
        + rows
        + " rows, more than the "
        + rowLimit
        + " that a spreadsheet opens; "
        + table.remedyForLength();
  }
}
