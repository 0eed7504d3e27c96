package org.sweepstack.results;

import java.util.List;
import java.util.stream.Stream;
import org.sweepstack.csv.Cell;
import org.sweepstack.csv.Table;
import org.sweepstack.summary.ParameterColumns;
import org.sweepstack.summary.SweepResults;
import org.sweepstack.trial.Configuration;
import org.sweepstack.trial.Parameter;

/**
 * One row per parameter that has the same value in every trial it matters for, and which those are
 * where it does not matter for all.
 */
record ParametersTable(SweepResults results, ParameterColumns columns) implements Table {
  static final String FILE = "parameters.csv";

  @Override
  public String fileName() {
    return FILE;
  }

  @Override
  public List<String> header() {
    return List.of("parameter", "value", "matters_when");
  }

  @Override
  public Stream<List<String>> rows() {
    return columns.constant().stream()
        .map(parameter -> List.of(parameter.name(), onlyValue(parameter), when(parameter)));
  }

  private String when(Parameter<?> parameter) {
    return results.configurations().stream().allMatch(parameter::matters)
        ? ""
        : parameter.mattersText();
  }

  private String onlyValue(Parameter<?> parameter) {
    Configuration affected =
        results.configurations().stream().filter(parameter::isShown).findFirst().orElseThrow();
    return Cell.of(affected, parameter);
  }
}
