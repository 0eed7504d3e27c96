package org.sweepstack.data;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sweepstack.trial.MissingCells;
import org.sweepstack.trial.SplitKind;

/** Reads the column that says how rows are parted, as a mark for each row. */
final class SplitCells {
  private static final double NANOS = 1e9;

  /** Such as 2024-01-31 and 2024-01-31 10:15:00. */
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd[['T'][ ]HH:mm[:ss]]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("['Z']")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Map<String, Integer> SETS =
      Map.ofEntries(
          Map.entry("train", Parting.AsMarked.TRAIN),
          Map.entry("training", Parting.AsMarked.TRAIN),
          Map.entry("validation", Parting.AsMarked.VALIDATION),
          Map.entry("valid", Parting.AsMarked.VALIDATION),
          Map.entry("val", Parting.AsMarked.VALIDATION),
          Map.entry("dev", Parting.AsMarked.VALIDATION),
          Map.entry("test", Parting.AsMarked.TEST));

  private final String shown;
  private final SplitKind split;
  private final MissingCells missing;
  private final CsvNumbers numbers;
  private final CsvProblems problems;
  private final Map<String, Integer> groups = new HashMap<>();

  /** Whether times are dates; nothing until the first. */
  private List<Boolean> areDates = List.of();

  SplitCells(
      String name,
      SplitKind split,
      MissingCells missing,
      CsvNumbers numbers,
      CsvProblems problems) {
    shown = "split_column " + CsvProblems.shown(name);
    this.split = split;
    this.missing = missing;
    this.numbers = numbers;
    this.problems = problems;
  }

  /**
   * Reads a cell: the number of its group, its time, or the number of its set; NaN where it is
   * missing, and where it is wrong, which is told.
   */
  double read(String cell, long line) {
    if (cell.isEmpty() || CellGuess.isMissing(cell)) {
      if (missing != MissingCells.DROP) {
        problem(
            line,
            "missing",
            (cell.isEmpty() ? "empty" : CsvProblems.shown(cell) + ", a missing value")
                + "; fill it in, or leave out its row with 'missing: drop'");
      }
      return Double.NaN;
    }
    return switch (split) {
      case GROUP -> groups.computeIfAbsent(cell, unseen -> groups.size());
      case COLUMN -> set(cell, line);
      default -> time(cell, line);
    };
  }

  private double set(String cell, long line) {
    Integer set = SETS.get(cell.toLowerCase(Locale.ROOT));
    if (set == null) {
      problem(line, "set", "expected train, validation or test, got " + CsvProblems.shown(cell));
      return Double.NaN;
    }
    return set;
  }

  private double time(String cell, long line) {
    double number = numbers.parse(cell);
    boolean isDate = Double.isNaN(number);
    double time = isDate ? seconds(cell) : number;
    if (Double.isNaN(time) || areDates.contains(!isDate)) {
      problem(
          line,
          "time",
          "expected "
              + (areDates.contains(false)
                  ? "a number, as above"
                  : areDates.contains(true)
                      ? "a date such as 2024-01-31, as above"
                      : "a number, or a date such as 2024-01-31 or 2024-01-31 10:15")
              + ", got "
              + CsvProblems.shown(cell));
      return Double.NaN;
    }
    areDates = List.of(isDate);
    return time;
  }

  /** Returns the seconds since 1970, as if it were of one time zone; NaN when it is no date. */
  private static double seconds(String cell) {
    try {
      LocalDateTime time = LocalDateTime.from(DATE.parse(cell));
      return time.toEpochSecond(ZoneOffset.UTC) + time.getNano() / NANOS;
    } catch (DateTimeException e) {
      return Double.NaN;
    }
  }

  private void problem(long line, String kind, String text) {
    problems.add(line, "split " + kind, shown + ": " + text);
  }
}
