package org.sweepstack.csv;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.files.ResultsException;
import org.sweepstack.files.WholeFile;

/** A CSV file as those of a results folder, anywhere. */
public final class CsvFile {
  private CsvFile() {}

  /**
   * Replaces a file as a whole; makes its folder if need be.
   *
   * @param rows each as wide as the header
   * @throws ResultsException when it cannot be written; what was there stays
   */
  public static void write(Path file, List<String> header, Stream<List<String>> rows) {
    WholeFile.writeText(file, writer -> print(header, rows, TableText.PLAIN, writer));
  }

  /** Writes a header and rows, and returns how many rows that made. */
  public static long print(
      List<String> header, Stream<List<String>> rows, TableText text, Writer writer)
      throws IOException {
    long count = 1;
    StringBuilder row = new StringBuilder(text.start());
    text.append(header, row);
    Iterable<List<String>> eachRow = rows::iterator;
    for (List<String> cells : eachRow) {
      writer.append(row);
      row.setLength(0);
      text.append(cells, row);
      count++;
    }
    writer.append(row);
    return count;
  }
}
