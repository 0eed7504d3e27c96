package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sweepstack.csv.CsvRow;
import org.sweepstack.csv.FreeText;
import org.sweepstack.files.AtomicFile;
import org.sweepstack.files.Checksum;
import org.sweepstack.files.FileOperations;
import org.sweepstack.files.RegularFile;
import org.sweepstack.files.ResultsException;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.TrialId;

/**
 * The file of suspects, one row each; a list is a cell of several lines.
 *
 * @param path where it is
 */
public record SuspectsFile(Path path) {
  private static final List<String> HEADER =
      List.of("trial", "begun", "largest_stack", "crash_files", "crash_files_alone");

  /** In every row that of all rows, so that one that is missing is noticed. */
  private static final String CHECKSUM = "checksum";

  private static final CSVFormat FORMAT =
      CsvRow.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Replaces the file; removes it where there are no suspects. */
  public void write(List<Suspect> suspects, FileOperations files) {
    if (suspects.isEmpty()) {
      remove(files);
      return;
    }
    String text = text(suspects, Optional.of(checksum(suspects)));
    new AtomicFile(files).write(path, writer -> writer.append(text));
  }

  private static String text(List<Suspect> suspects, Optional<String> checksum) {
    StringBuilder text = new StringBuilder();
    appendRow(HEADER, checksum.map(value -> CHECKSUM), text);
    for (Suspect suspect : suspects) {
      List<String> row =
          List.of(
              suspect.trial().text(),
              suspect.begun().toString(),
              Integer.toString(suspect.largestStack()),
              cell(suspect.crashes()),
              cell(suspect.crashesAlone()));
      appendRow(row, checksum, text);
    }
    return text.toString();
  }

  private static void appendRow(List<String> cells, Optional<String> last, StringBuilder text) {
    CsvRow.append(Stream.concat(cells.stream(), last.stream()).toList(), text);
  }

  /** Of what suspects mean, as line ends of another system may have come into the file. */
  private static String checksum(List<Suspect> suspects) {
    return Checksum.text(Checksum.of(text(suspects, Optional.empty()).getBytes(UTF_8)));
  }

  private void remove(FileOperations files) {
    try {
      if (Files.exists(path)) {
        files.delete(path);
      }
    } catch (IOException e) {
      throw new ResultsException(path, e);
    }
  }

  /**
   * Reads the file; no suspects when there is none.
   *
   * @throws InvalidInputException when it is not what was written
   * @throws ResultsException when it cannot be read
   */
  public List<Suspect> read() {
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      return suspects(new String(RegularFile.bytes(path), UTF_8));
    } catch (IOException e) {
      throw ResultsException.unreadable(path, e);
    }
  }

  private List<Suspect> suspects(String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      if (!parser.getHeaderNames().containsAll(HEADER.subList(0, 2))) {
        throw damaged();
      }
      List<CSVRecord> rows = parser.getRecords();
      List<Suspect> suspects = rows.stream().map(SuspectsFile::suspect).toList();
      // Earlier versions wrote none.
      if (parser.getHeaderNames().contains(CHECKSUM) && !areWhole(rows, suspects)) {
        throw damaged();
      }
      return suspects;
    } catch (IOException | IllegalArgumentException | DateTimeException | UncheckedIOException e) {
      throw damaged();
    }
  }

  /** Where there is no suspect there is no file. */
  private static boolean areWhole(List<CSVRecord> rows, List<Suspect> suspects) {
    String checksum = checksum(suspects);
    return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(CHECKSUM).equals(checksum));
  }

  private InvalidInputException damaged() {
    return new InvalidInputException(
        path
            + ": damaged: it is not a list of suspects; delete it to have its trials trained"
            + " again");
  }

  /** Reads a row by the names of its columns; one that a version lacks counts as empty. */
  private static Suspect suspect(CSVRecord row) {
    if (!row.isConsistent()) {
      throw new IllegalArgumentException("cells that have no name, or names without cells");
    }
    String largest = row.isMapped(HEADER.get(2)) ? row.get(HEADER.get(2)) : "";
    return new Suspect(
        new TrialId(row.get(HEADER.get(0))),
        Instant.parse(row.get(HEADER.get(1))),
        largest.isEmpty() ? Integer.MAX_VALUE : Integer.parseUnsignedInt(largest),
        list(row, HEADER.get(3)),
        list(row, HEADER.get(4)));
  }

  private static List<String> list(CSVRecord row, String column) {
    return row.isMapped(column) ? list(row.get(column)) : List.of();
  }

  private static String cell(List<String> texts) {
    return FreeText.mark(String.join("\n", texts));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(FreeText.unmark(cell).split("\r?\n", -1));
  }
}
