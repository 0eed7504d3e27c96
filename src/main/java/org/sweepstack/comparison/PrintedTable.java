package org.sweepstack.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.csv.SavedRows;
import org.sweepstack.csv.SavedRows.Encoding;

/** What stands below a line that names a column of epochs and one of losses. */
final class PrintedTable {
  private static final Pattern EPOCH = Pattern.compile("epoch|iter|pass|step");
  private static final Pattern LOSS = Pattern.compile("loss|error|mse");

  private final SavedRows rows;
  private final int epoch;
  private final int loss;

  private PrintedTable(SavedRows rows, int epoch, int loss) {
    this.rows = rows;
    this.epoch = epoch;
    this.loss = loss;
  }

  /** Returns whether a line, which holds no number, is such a header. */
  static boolean isHeader(String line) {
    try {
      return names(EPOCH, line) && names(LOSS, line) && of(line).isPresent();
    } catch (IOException e) {
      // Quotes of a text that is no table.
      return false;
    }
  }

  /**
   * Begins to read the columns of a text that begins with their names; empty when it does not.
   *
   * @throws IOException when it is no table
   */
  static Optional<PrintedTable> of(String text) throws IOException {
    SavedRows rows =
        SavedRows.of(
            new ByteArrayInputStream(text.getBytes(UTF_8)), Encoding.LENIENT, name -> false);
    List<String> header = rows.next().map(SavedRow::cells).orElse(List.of());
    OptionalInt epoch = columnOf(EPOCH, header);
    OptionalInt loss = columnOf(LOSS, header);
    return epoch.isPresent() && loss.isPresent() && !epoch.equals(loss)
        ? Optional.of(new PrintedTable(rows, epoch.getAsInt(), loss.getAsInt()))
        : Optional.empty();
  }

  private static boolean names(Pattern words, String column) {
    return words.matcher(column.toLowerCase(Locale.ROOT)).find();
  }

  private static OptionalInt columnOf(Pattern words, List<String> header) {
    return IntStream.range(0, header.size())
        .filter(column -> names(words, header.get(column)))
        .findFirst();
  }

  /**
   * Reads the rest: of each row that has both its epoch and its loss, as written but for a decimal
   * comma.
   */
  List<String[]> pairs() throws IOException {
    List<String[]> pairs = new ArrayList<>();
    for (Optional<SavedRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      List<String> cells = row.get().cells();
      if (Math.max(epoch, loss) < cells.size()) {
        pairs.add(new String[] {number(cells.get(epoch)), number(cells.get(loss))});
      }
    }
    return pairs;
  }

  private String number(String cell) {
    return rows.allowsDecimalCommas() ? cell.replace(',', '.') : cell;
  }
}
