package org.sweepstack.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.files.ByteOrderMark;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.files.StrictText;
import org.sweepstack.trial.InvalidInputException;

/**
 * A table of a results folder, read row by row from its file, which stays open meanwhile. A byte
 * order mark and the line ends of a spreadsheet that has saved it since are not part of it.
 */
public final class StoredTable implements Table, AutoCloseable {

  private final String fileName;
  private final Path file;
  private final BufferedReader reader;
  private Iterator<CSVRecord> records = List.<CSVRecord>of().iterator();
  private List<String> header = List.of();

  private StoredTable(String fileName, Path file, BufferedReader reader) {
    this.fileName = fileName;
    this.file = file;
    this.reader = reader;
  }

  /**
   * Opens a table and reads its header.
   *
   * @param fileName the name of the table, which its file need not have
   * @throws InvalidInputException when it cannot be read
   */
  public static StoredTable open(String fileName, Path file) {
    try {
      StoredTable table =
          new StoredTable(
              fileName, file, new BufferedReader(new StrictText(RegularFile.open(file), UTF_8)));
      table.readHeader();
      return table;
    } catch (IOException e) {
      throw unreadable(file, ResultsException.reason(e));
    }
  }

  private void readHeader() throws IOException {
    boolean isRead = false;
    try {
      ByteOrderMark.skip(reader);
      records = CSVParser.parse(reader, CsvRow.FORMAT).iterator();
      header =
          nextRecord()
              .filter(row -> row.size() > 1)
              .orElseThrow(() -> unreadable(file, "it does not begin with names and commas"))
              .toList();
      isRead = true;
    } finally {
      if (!isRead) {
        close();
      }
    }
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public List<String> header() {
    return header;
  }

  /**
   * Reads the rows, once.
   *
   * @throws InvalidInputException on the way, at what is no row of the table
   */
  @Override
  public Stream<List<String>> rows() {
    return Stream.iterate(nextRecord(), Optional::isPresent, last -> nextRecord())
        .map(Optional::orElseThrow)
        .map(this::row);
  }

  private Optional<CSVRecord> nextRecord() {
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw unreadable(file, ResultsException.reason(e.getCause()));
    }
  }

  private List<String> row(CSVRecord row) {
    if (row.size() != header.size()) {
      throw unreadable(
          file,
          "row "
              + row.getRecordNumber()
              + " has "
              + row.size()
              + " cells under a header of "
              + header.size());
    }
    return row.toList();
  }

  private static InvalidInputException unreadable(Path file, String reason) {
    return new InvalidInputException(
        file
            + ": not a table as it was written: "
            + reason
            + "; run the sweep again, which writes it anew");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
