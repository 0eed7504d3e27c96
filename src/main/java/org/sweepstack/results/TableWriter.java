package org.sweepstack.results;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.csv.CsvFile;
import org.sweepstack.csv.Table;
import org.sweepstack.csv.TableText;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.AtomicFile.Placed;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.ResultsException;

/**
 * Writes tables into a folder, row by row.
 *
 * @param folder an existing folder
 * @param rowLimit the rows, header included, that a spreadsheet opens
 * @param files what writes
 * @param text how rows become text
 */
record TableWriter(Path folder, long rowLimit, FileOperations files, TableText text) {
  private static final long SPREADSHEET_ROWS = 1_048_576;
  private static final int SPREADSHEET_COLUMNS = 16_384;

  /** Returns what writes tables as results folders hold them. */
  TableWriter(Path folder, FileOperations files) {
    this(folder, files, TableText.PLAIN);
  }

  /** Returns what writes tables in some way, with the row limit of spreadsheets. */
  TableWriter(Path folder, FileOperations files, TableText text) {
    this(folder, SPREADSHEET_ROWS, files, text);
  }

  /**
   * Replaces the file of a table.
   *
   * @return warnings of one line each: when it has more rows or columns than a spreadsheet opens,
   *     and when another program holds it open and it is beside its place
   * @throws ResultsException when the file system refuses
   */
  List<String> write(Table table) {
    Path file = file(table.fileName());
    Path beside = beside(table.fileName());
    Placed<Long> placed =
        new AtomicFile(files).writeOrElse(file, beside, writer -> print(table, writer));
    List<String> warnings = sizeWarnings(table, placed);
    if (placed.place().equals(beside)) {
      warnings.add(
          file
              + ": cannot be replaced while another program holds it open; the new one is "
              + beside.getFileName()
              + " beside it");
    }
    return warnings;
  }

  /** Removes the file of a table, if it is there. */
  void remove(String fileName) {
    for (Path file : List.of(file(fileName), beside(fileName))) {
      try {
        if (Files.exists(file)) {
          files.delete(file);
        }
      } catch (IOException e) {
        throw new ResultsException(file, e);
      }
    }
  }

  /** Returns the file with the newest rows of a table, which need not be there. */
  Path newest(String fileName) {
    Path beside = beside(fileName);
    return Files.exists(beside) ? beside : file(fileName);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  /** Returns where a table goes while its file is held open, such as {@code trials.new.csv}. */
  private Path beside(String name) {
    return folder.resolve(name.replaceFirst("\\.csv$", ".new.csv"));
  }

  /** Returns the number of rows, header included. */
  private long print(Table table, Writer writer) throws IOException {
    try (Stream<List<String>> rows = table.rows()) {
      return CsvFile.print(table.header(), rows, text, writer);
    }
  }

  private List<String> sizeWarnings(Table table, Placed<Long> placed) {
    List<String> warnings = new ArrayList<>();
    long rows = placed.outcome();
    if (rows > rowLimit) {
      String size = rows + " rows, more than the " + rowLimit;
      warnings.add(warning(placed.place(), size, table.remedyForLength()));
    }
    int columns = table.header().size();
    if (columns > SPREADSHEET_COLUMNS) {
      String size = columns + " columns, more than the " + SPREADSHEET_COLUMNS;
      warnings.add(warning(placed.place(), size, Table.FOR_OTHER_PROGRAMS));
    }
    return warnings;
  }

  private static String warning(Path file, String size, String remedy) {
    return file + ": " + size + " that a spreadsheet opens; " + remedy;
  }
}
