package org.sweepstack.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.csv.SavedRows;
import org.sweepstack.csv.SavedRows.Encoding;
import org.sweepstack.csv.TableFormatException;
import org.sweepstack.files.NotRegularException;
import org.sweepstack.files.NotTextException;
import org.sweepstack.files.PlainBytes;

/** Reads a table with a header row by row. */
final class CsvScan {
  /** Rows that are looked at to tell what a first row is that is no header. */
  private static final int ROWS_TO_GUESS_FROM = 20;

  private CsvScan() {}

  /** Takes the rows below a header. */
  interface Rows {
    void add(SavedRow row);
  }

  /** Takes a header. */
  interface Header<T extends Rows> {
    /** Returns what takes the rows; {@code decimalCommas}: a comma can be that of a number. */
    T begin(SavedRow header, boolean decimalCommas);
  }

  /**
   * Reads all rows of a file that is opened for it, as {@link #read(InputStream, String,
   * CsvProblems, Header)} does, and ends with the problems that were told.
   *
   * @throws org.sweepstack.trial.InvalidInputException also when it cannot be read
   */
  static <T extends Rows> T read(Path file, String target, CsvProblems problems, Header<T> header) {
    try (InputStream bytes = PlainBytes.open(file)) {
      T rows = read(bytes, target, problems, header);
      problems.throwIfAny();
      return rows;
    } catch (NoSuchFileException e) {
      throw problems.single("no such file");
    } catch (NotRegularException e) {
      throw problems.single(e.getReason() + ", expected a CSV file");
    } catch (AccessDeniedException e) {
      throw problems.single("cannot be read: permission denied");
    } catch (IOException e) {
      throw problems.single("cannot be read: " + PlainBytes.reason(e));
    }
  }

  /**
   * Reads all rows.
   *
   * @param target a column that the file should have; empty where none is known
   * @throws org.sweepstack.trial.InvalidInputException with all problems when it is no table
   */
  static <T extends Rows> T read(
      InputStream bytes, String target, CsvProblems problems, Header<T> header) throws IOException {
    try {
      SavedRows saved =
          SavedRows.of(bytes, Encoding.STRICT, name -> !name.isEmpty() && name.equals(target));
      SavedRow first =
          saved.next().orElseThrow(() -> problems.single("empty, expected a header and rows"));
      List<SavedRow> start = new ArrayList<>();
      Optional<SavedRow> row = saved.next();
      for (; row.isPresent() && start.size() < ROWS_TO_GUESS_FROM; row = saved.next()) {
        start.add(row.get());
      }
      Optional<String> cause = new HeaderGuess(first, start, target).cause();
      if (cause.isPresent()) {
        throw problems.single(first.line(), cause.get());
      }
      T rows = header.begin(first, saved.allowsDecimalCommas());
      start.forEach(rows::add);
      for (; row.isPresent(); row = saved.next()) {
        rows.add(row.get());
      }
      return rows;
    } catch (TableFormatException e) {
      throw problems.last(e.in(problems.file()));
    } catch (NotTextException e) {
      throw problems.single(e.line(), "not in UTF-8; save it in that encoding");
    }
  }
}
