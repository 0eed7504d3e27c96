package org.sweepstack.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.CsvRow;
import org.sweepstack.csv.FreeText;
import org.sweepstack.files.Checksum;
import org.sweepstack.trial.Artefact;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.Precision;
import org.sweepstack.trial.RunContext;
import org.sweepstack.trial.Timing;

/** Writes the records of a journal: each a row of a single line that ends with its checksum. */
final class JournalLine {
  private static final String IN_NUMBERS = "0123456789.-+E";
  private static final Set<String> ZEROS = Set.of("0", "-0", "0.0", "-0.0");

  private JournalLine() {}

  /** Returns the first line, with its line feed. */
  static byte[] header() {
    return (String.join(",", JournalColumns.WRITTEN) + "\n").getBytes(UTF_8);
  }

  /** Returns the line of a record, with its line feed. */
  static byte[] bytes(JournalRecord record, Configuration configuration) {
    return bytes(cells(record, configuration));
  }

  /** Returns the line of cells, all but the checksum that ends it, with its line feed. */
  static byte[] bytes(List<String> cells) {
    StringBuilder line = new StringBuilder();
    CsvRow.append(cells, line);
    line.setLength(line.length() - 1);
    int checksum = Checksum.of(line.toString().getBytes(UTF_8));
    return line.append(',').append(Checksum.text(checksum)).append('\n').toString().getBytes(UTF_8);
  }

  private static List<String> cells(JournalRecord record, Configuration configuration) {
    Precision precision = configuration.get(Parameters.PRECISION);
    List<String> cells = new ArrayList<>(JournalColumns.WRITTEN.size());
    cells.add(record.trial().text());
    cells.add(record.outcome().status().word());
    cells.add(FreeText.toLine(configuration.toString()));
    for (Metric metric : Metric.values()) {
      cells.add(number(record.outcome().metrics().get(metric), precision));
    }
    cells.add(Integer.toString(record.outcome().epochsRun()));
    cells.add(Cell.of(record.outcome().divergedEpoch()));
    cells.add(FreeText.toLine(record.outcome().milestones().toString()));
    cells.add(FreeText.toLine(record.outcome().error()));
    addTiming(record.timing(), cells);
    addContext(record.context(), cells);
    cells.add(Integer.toString(record.attempt()));
    cells.add(words(record.saved()));
    addSection(record.section(), cells);
    return cells;
  }

  private static void addTiming(Timing timing, List<String> cells) {
    cells.add(timing.started().toString());
    cells.add(number(timing.seconds(), Precision.DOUBLE));
    cells.add(Integer.toString(timing.stackSize()));
  }

  private static void addContext(RunContext context, List<String> cells) {
    cells.add(Integer.toString(context.threads()));
    cells.add(FreeText.toLine(context.host()));
    cells.add(FreeText.toLine(context.numericKernels()));
  }

  /** Adds the cells that say where what was kept of an attempt is. */
  static void addSection(Optional<PartSection> section, List<String> cells) {
    if (section.isEmpty()) {
      cells.addAll(List.of("", "", "", ""));
      return;
    }
    PartSection at = section.orElseThrow();
    cells.add(Integer.toString(at.part()));
    cells.add(Long.toString(at.offset()));
    cells.add(Integer.toString(at.bytes()));
    cells.add(Checksum.text(at.checksum()));
  }

  /** Returns the words in the order of the enum, so that equal sets are equal texts. */
  private static String words(Set<Artefact> saved) {
    return Arrays.stream(Artefact.values())
        .filter(saved::contains)
        .map(Artefact::word)
        .collect(Collectors.joining(" "));
  }

  /**
   * Returns a number that reads back to its last bit as a double, rounded to the precision: empty
   * for NaN, and with the sign of a zero.
   */
  static String number(double value, Precision precision) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    String shortest = Cell.of(value, precision);
    // The decimal was made to read back as a float at once, not by way of a double.
    boolean isKept = precision.round(Double.parseDouble(shortest)) == value;
    return isKept ? shortest : Numbers.format(value);
  }

  /**
   * Reads what {@link #number} wrote of a number that was measured.
   *
   * @throws IllegalArgumentException when no double was written so
   */
  static double parse(String text) {
    double value = Double.parseDouble(text);
    boolean isWritten =
        Double.isInfinite(value)
            ? text.endsWith("Infinity")
            : text.chars().allMatch(letter -> IN_NUMBERS.indexOf(letter) >= 0)
                && (value == 0) == ZEROS.contains(text);
    if (!isWritten) {
      throw new IllegalArgumentException("a number that nothing can be: " + text);
    }
    return value;
  }
}
