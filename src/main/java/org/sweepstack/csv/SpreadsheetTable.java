package org.sweepstack.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sweepstack.csv.SavedRows.Encoding;
import org.sweepstack.files.NearbyName;
import org.sweepstack.files.NotRegularException;
import org.sweepstack.files.PlainBytes;
import org.sweepstack.trial.InvalidInputException;

/**
 * A table as a spreadsheet saves it: with or without a byte order mark, separated by commas,
 * semicolons or tabs, with columns moved or taken away.
 *
 * @param file where it was read
 * @param header the names of its columns, in lower case
 * @param rows its rows
 */
public record SpreadsheetTable(Path file, List<String> header, List<SavedRow> rows) {

  /** Copies the lists. */
  public SpreadsheetTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * Reads the rows that have something in a column, each as wide as the header; once, so that the
   * file may be what another program writes into a pipe.
   *
   * @param column its name, in lower case
   * @throws InvalidInputException when the file cannot be read, has no such column or no such row
   */
  public static SpreadsheetTable read(Path file, String column) {
    try (InputStream bytes = PlainBytes.openOnce(file)) {
      return read(file, column, bytes);
    } catch (NotRegularException e) {
      throw new InvalidInputException(file + ": " + e.getReason() + ", expected a CSV file");
    } catch (NoSuchFileException e) {
      throw new InvalidInputException(file + ": no such file" + NearbyName.of(file));
    } catch (TableFormatException e) {
      throw new InvalidInputException(e.in(file.toString()));
    } catch (IOException e) {
      throw new InvalidInputException(file + ": cannot be read: " + PlainBytes.reason(e));
    }
  }

  private static SpreadsheetTable read(Path file, String column, InputStream bytes)
      throws IOException {
    SavedRows saved = SavedRows.of(bytes, Encoding.LENIENT, name -> lowerCase(name).equals(column));
    List<String> header =
        saved.next().map(SavedRow::cells).orElse(List.of()).stream()
            .map(SpreadsheetTable::lowerCase)
            .toList();
    int index = header.indexOf(column);
    if (index < 0) {
      throw new InvalidInputException(
          file + ":1: no column " + column + "; keep that column and the header of the file");
    }
    if (header.lastIndexOf(column) > index) {
      throw new InvalidInputException(
          file + ":1: column " + column + " is given twice; keep the one that run wrote");
    }
    List<SavedRow> rows = new ArrayList<>();
    for (Optional<SavedRow> row = saved.next(); row.isPresent(); row = saved.next()) {
      SavedRow wide = asWide(row.get(), header.size());
      if (!wide.cells().get(index).isEmpty()) {
        rows.add(wide);
      }
    }
    if (rows.isEmpty()) {
      throw new InvalidInputException(file + ": no row has anything in its column " + column);
    }
    return new SpreadsheetTable(file, header, rows);
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Spreadsheets leave out empty cells at the end of a row, and keep notes beside the table. */
  private static SavedRow asWide(SavedRow row, int columns) {
    List<String> cells = row.cells();
    return cells.size() == columns
        ? row
        : new SavedRow(
            IntStream.range(0, columns)
                .mapToObj(column -> column < cells.size() ? cells.get(column) : "")
                .toList(),
            row.line());
  }

  /** Returns where the cells of a column are in a row; empty when there is no such column. */
  public OptionalInt column(String name) {
    int index = header.indexOf(name);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
