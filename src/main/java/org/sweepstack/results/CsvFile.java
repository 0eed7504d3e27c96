package org.sweepstack.results;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
    FileOperations files = FileOperations.onDisk();
    try {
      files.createFolders(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new ResultsException(file, e);
    }
    new AtomicFile(files).write(file, writer -> print(header, rows, writer));
  }

  /** Writes a header and rows, and returns how many lines that made. */
  static long print(List<String> header, Stream<List<String>> rows, Writer writer)
      throws IOException {
    long count = 1;
    StringBuilder text = new StringBuilder();
    CsvRow.append(header, text);
    Iterable<List<String>> eachRow = rows::iterator;
    for (List<String> row : eachRow) {
      writer.append(text);
      text.setLength(0);
      CsvRow.append(row, text);
      count++;
    }
    writer.append(text);
    return count;
  }
}
