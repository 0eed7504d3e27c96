package org.sweepstack.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sweepstack.csv.SavedRow;
import org.sweepstack.csv.SpreadsheetTable;
import org.sweepstack.trial.Choice;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.InvalidInputException;
import org.sweepstack.trial.Metric;
import org.sweepstack.trial.Metrics;
import org.sweepstack.trial.Numbers;
import org.sweepstack.trial.Parameter;
import org.sweepstack.trial.Parameters;
import org.sweepstack.trial.PrintableText;
import org.sweepstack.trial.TrialStatus;

/** Reads the trials of a sweep from its CSV files. */
final class TrialsReader {
  private static final String TRIAL = "trial";
  private static final String STATUS = "status";
  private static final String PARAMETERS = "parameters.csv";
  private static final String PARAMETER = "parameter";
  private static final String VALUE = "value";
  private static final int LONGEST_SHOWN = 60;

  private final Path file;
  private final Map<Parameter<?>, Integer> parameterColumns = new LinkedHashMap<>();
  private final Map<Metric, Integer> metricColumns = new EnumMap<>(Metric.class);

  TrialsReader(Path file) {
    this.file = file;
  }

  ComparedSweep read(String name) {
    SpreadsheetTable table = SpreadsheetTable.read(file, TRIAL);
    List<String> header = table.header();
    for (int column = 0; column < header.size(); column++) {
      int index = column;
      // Others are the user's own, follow from these, or are of a later version.
      Parameters.byName(header.get(column)).ifPresent(p -> parameterColumns.put(p, index));
    }
    for (Metric metric : Metric.values()) {
      table.column(metric.word()).ifPresent(column -> metricColumns.put(metric, column));
    }
    int trial = table.column(TRIAL).orElseThrow();
    int status = table.column(STATUS).orElseThrow(() -> missing(STATUS));
    Map<Parameter<?>, Object> constants = constants();
    Configuration common = Configuration.defaults().withAll(constants);
    List<ComparedTrial> trials = new ArrayList<>();
    for (SavedRow row : table.rows()) {
      trials.add(
          new ComparedTrial(
              row.cells().get(trial),
              status(row, row.cells().get(status)),
              common.withAll(parameters(row)),
              Metrics.of(metric -> metric(row, metric))));
    }
    Set<Parameter<?>> parameters = new LinkedHashSet<>(parameterColumns.keySet());
    parameters.addAll(constants.keySet());
    return new ComparedSweep(name, trials, parameters);
  }

  /** Reads what all trials have in common from the file beside; nothing when there is none. */
  private Map<Parameter<?>, Object> constants() {
    Path beside = file.resolveSibling(PARAMETERS);
    Map<Parameter<?>, Object> constants = new LinkedHashMap<>();
    if (Files.isRegularFile(beside)) {
      SpreadsheetTable table = SpreadsheetTable.read(beside, PARAMETER);
      int parameter = table.column(PARAMETER).orElseThrow();
      int value =
          table
              .column(VALUE)
              .orElseThrow(() -> new InvalidInputException(beside + ":1: no column " + VALUE));
      for (SavedRow row : table.rows()) {
        Parameters.byName(row.cells().get(parameter))
            .ifPresent(
                known ->
                    constants.put(
                        known, value(known, row.cells().get(value), beside + ":" + row.line())));
      }
    }
    return constants;
  }

  private InvalidInputException missing(String column) {
    return new InvalidInputException(
        file + ":1: no column " + column + "; keep that column of trials.csv");
  }

  private Map<Parameter<?>, Object> parameters(SavedRow row) {
    Map<Parameter<?>, Object> values = new LinkedHashMap<>();
    parameterColumns.forEach(
        (parameter, column) -> {
          String cell = row.cells().get(column);
          if (!cell.isEmpty()) {
            values.put(parameter, value(parameter, cell, place(row)));
          }
        });
    return values;
  }

  /** Reads a value as a spreadsheet may have saved it: TRUE for true, 0,1 for 0.1. */
  private static Object value(Parameter<?> parameter, String cell, String place) {
    return spellings(cell)
        .map(parameter.type()::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () -> unexpected(place, parameter.toString(), parameter.type().allowed(), cell));
  }

  private static Stream<String> spellings(String cell) {
    String unmarked = cell.startsWith("'") ? cell.substring(1) : cell;
    return Stream.of(cell, unmarked, cell.toLowerCase(Locale.ROOT), cell.replace(',', '.'));
  }

  private TrialStatus status(SavedRow row, String cell) {
    return Choice.parse(cell.toLowerCase(Locale.ROOT), TrialStatus.values())
        .orElseThrow(() -> unexpected(place(row), "status", "such as completed", cell));
  }

  private double metric(SavedRow row, Metric metric) {
    Integer column = metricColumns.get(metric);
    String cell = column == null ? "" : row.cells().get(column);
    if (cell.isEmpty()) {
      return Double.NaN;
    }
    return spellings(cell)
        .map(Numbers::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> unexpected(place(row), metric.word(), "a number", cell));
  }

  private String place(SavedRow row) {
    return file + ":" + row.line();
  }

  private static InvalidInputException unexpected(
      String place, String column, String expected, String cell) {
    return new InvalidInputException(
        place
            + ": "
            + column
            + ": expected "
            + expected
            + ", got '"
            + PrintableText.of(cell, LONGEST_SHOWN)
            + "'");
  }
}
